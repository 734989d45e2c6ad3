import { inTurns } from './inTurns';

describe('inTurns', () => {
  it('does no more at a time than allowed, and answers in order', async () => {
    let running = 0;
    let most = 0;
    const results = await inTurns([5, 3, 8, 1, 4], 2, async item => {
      running += 1;
      most = Math.max(most, running);
      for (let tick = 0; tick < item; tick++) {
        await Promise.resolve();
      }
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 30, 80, 10, 40]);
    expect(most).toBe(2);
  });

  it('passes a failure on', async () => {
    await expect(
      inTurns([1], 2, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
  });
});
