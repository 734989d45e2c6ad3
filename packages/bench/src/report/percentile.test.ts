import { percentile } from './percentile';

describe('percentile', () => {
  it.each([
    ['the middle of an odd number', [30, 10, 20], 0.5, 20],
    ['the lower middle of an even number', [4, 1, 3, 2], 0.5, 2],
    [
      'the nineteenth of twenty',
      Array.from({ length: 20 }, (_, n) => n + 1),
      0.95,
      19,
    ],
    ['the greatest', [5, 9, 7], 1, 9],
    ['the only one', [7], 0.95, 7],
    ['the least, for a share of nothing', [5, 9], 0, 5],
  ])('is %s', (_what, values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('is the nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile([3, 1, 2], 1)).toBe(3);
    expect(percentile([3, 1, 2], 0)).toBe(1);
  });

  it('is nothing where there is nothing, and leaves the values in their order', () => {
    expect(percentile([], 0.95)).toBeUndefined();
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});
