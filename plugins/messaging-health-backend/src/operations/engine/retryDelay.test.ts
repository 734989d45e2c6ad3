import { mostTries, retryDelay } from './retryDelay';

describe('tries of a step', () => {
  it.each([
    ['unreachable', true, 4],
    ['timeout', true, 3],
    ['refused', true, 3],
    ['malformed', true, 2],
    ['rate-limited', true, 6],
    ['refused', false, 1],
    ['timeout', false, 1],
  ] as const)(
    '%s (may work later: %s): %d in all',
    (kind, retryable, tries) => {
      expect(mostTries({ kind, retryable })).toBe(tries);
    },
  );

  it('pauses double, and are spread so that replicas do not come back together', () => {
    expect([1, 2, 3].map(tryNumber => retryDelay(tryNumber, 0.5))).toEqual([
      1_000, 2_000, 4_000,
    ]);
    expect(retryDelay(2, 0)).toBe(1_000);
    expect(retryDelay(2, 1)).toBe(3_000);
  });
});
