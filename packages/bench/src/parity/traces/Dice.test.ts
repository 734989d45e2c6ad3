import { Dice } from './Dice';

const throwOften = (seed: number) => {
  const dice = new Dice(seed);
  return Array.from({ length: 2000 }, () => dice.whole(1, 6));
};

describe('Dice', () => {
  it('fall the same for the same seed, and otherwise for its neighbour', () => {
    expect(throwOften(3)).toEqual(throwOften(3));
    expect(throwOften(3)).not.toEqual(throwOften(4));
  });

  it.each([0, 1, 20261125])('are fair, seed %d', seed => {
    const counts = [1, 2, 3, 4, 5, 6].map(
      side => throwOften(seed).filter(thrown => thrown === side).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(270);
    expect(Math.max(...counts)).toBeLessThan(400);
  });

  it('pick any of several, and nothing else', () => {
    const dice = new Dice(9);
    const picked = Array.from({ length: 100 }, () => dice.pick(['a', 'b']));
    expect([...new Set(picked)].sort()).toEqual(['a', 'b']);
  });

  it('let about so many events fail as are to, none or all at the ends', () => {
    const dice = new Dice(5);
    expect(dice.failures(50, 0)).toBe(0);
    expect(dice.failures(50, 1)).toBe(50);
    const failed = dice.failures(10_000, 0.02);
    expect(failed).toBeGreaterThan(150);
    expect(failed).toBeLessThan(250);
  });
});
