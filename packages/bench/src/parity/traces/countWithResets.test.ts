import { countWithResets, growthOf } from './countWithResets';
import { Dice } from './Dice';

const events = Array.from({ length: 500 }, () => ({ total: 100, failed: 3 }));

describe('counters with resets', () => {
  it('grow by what happened, minute by minute', () => {
    expect(
      growthOf([
        { total: 10, failed: 1 },
        { total: 30, failed: 1 },
        { total: 35, failed: 4 },
      ]),
    ).toEqual([undefined, { total: 20, failed: 0 }, { total: 5, failed: 3 }]);
  });

  it('have grown by what they say where they fell', () => {
    expect(
      growthOf([
        { total: 1000, failed: 40 },
        { total: 7, failed: 2 },
      ]),
    ).toEqual([undefined, { total: 7, failed: 2 }]);
  });

  it('say nothing of a minute that began or ended unread', () => {
    expect(
      growthOf([
        { total: 1, failed: 0 },
        undefined,
        { total: 9, failed: 0 },
        { total: 9, failed: 0 },
      ]),
    ).toEqual([undefined, undefined, undefined, { total: 0, failed: 0 }]);
  });

  it('begin anew now and then, and are sometimes unread for a while', () => {
    const counters = countWithResets(new Dice(3), events);
    const falls = counters.filter((now, index) => {
      const before = counters[index - 1];
      return now && before && now.total < before.total;
    });
    expect(falls.length).toBeGreaterThan(3);
    expect(counters.some(minute => minute === undefined)).toBe(true);
  });

  it('lose events at a reset, and never invent any', () => {
    const grown = growthOf(countWithResets(new Dice(3), events));
    const most = Math.max(...grown.map(minute => minute?.total ?? 0));
    const sum = grown.reduce((all, minute) => all + (minute?.total ?? 0), 0);
    expect(most).toBeLessThanOrEqual(100 * 5);
    expect(sum).toBeLessThan(500 * 100);
  });
});
