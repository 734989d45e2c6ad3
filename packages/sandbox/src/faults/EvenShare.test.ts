import { EvenShare } from './EvenShare';

function failuresIn(calls: number, share: number, even = new EvenShare()) {
  return Array.from({ length: calls }, () => even.next(share)).filter(Boolean)
    .length;
}

describe('EvenShare', () => {
  it.each([
    [1000, 0.06, 60],
    [1000, 0.064, 64],
    [1000, 0.001, 1],
    [100, 0, 0],
    [100, 1, 100],
  ])('of %i calls at a share of %d, %i fail', (calls, share, expected) => {
    expect(Math.abs(failuresIn(calls, share) - expected)).toBeLessThanOrEqual(
      1,
    );
  });

  it('keeps the share in every stretch, so that no window dips under a limit', () => {
    const even = new EvenShare();
    const stretches = Array.from({ length: 50 }, () =>
      failuresIn(100, 0.03, even),
    );
    expect(Math.min(...stretches)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(4);
  });
});
