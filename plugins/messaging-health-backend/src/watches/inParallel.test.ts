import { inParallel } from './inParallel';

/** Lets everything that can go on go on. */
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('inParallel', () => {
  it('does each item once, and never more at once than it may', async () => {
    const begun: number[] = [];
    const endings: Array<() => void> = [];
    const working = inParallel([1, 2, 3, 4, 5], 2, async item => {
      begun.push(item);
      await new Promise<void>(resolve => endings.push(resolve));
    });
    for (let ended = 0; ended < 5; ended++) {
      await settle();
      expect(begun.length - ended).toBeLessThanOrEqual(2);
      endings[ended]();
    }
    await working;
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it('passes a failure on when all are through', async () => {
    const done: number[] = [];
    await expect(
      inParallel([1, 2, 3, 4], 2, async item => {
        if (item === 1) {
          throw new Error('the first one failed');
        }
        done.push(item);
      }),
    ).rejects.toThrow('the first one failed');
    expect(done).toEqual([2, 3, 4]);
  });

  it('has nothing to do for nobody', async () => {
    await expect(
      inParallel([], 5, async () => {
        throw new Error('must not be called');
      }),
    ).resolves.toBeUndefined();
  });
});
