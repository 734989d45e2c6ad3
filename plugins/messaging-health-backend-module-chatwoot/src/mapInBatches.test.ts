import { mapInBatches } from './mapInBatches';

describe('mapInBatches', () => {
  it('keeps the order, and never does more than so many at once', async () => {
    let running = 0;
    let most = 0;
    const results = await mapInBatches([1, 2, 3, 4, 5], 2, async item => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([10, 20, 30, 40, 50]);
    expect(most).toBe(2);
  });
});
