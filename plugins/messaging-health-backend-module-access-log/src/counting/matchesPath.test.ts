import { matchesPath } from './matchesPath';

describe('matchesPath', () => {
  it.each([
    ['/a', '/a', true],
    ['/a', '/a/b', false],
    ['/deals/*move-stage*', '/deals/move-stage', true],
    ['/deals/*move-stage*', '/deals/17/move-stage-by-identity', true],
    ['/deals/*move-stage*', '/deals/17', false],
    ['/deals/*/stage', '/deals/17/stage', true],
    ['/deals/*/stage', '/deals/stage', false],
    ['/deals/*/stage', '/deals/17/stages', false],
    ['/a*ba', '/aba', true],
    ['/ab*ba', '/aba', false],
    ['/a*b*b', '/ab', false],
    ['/a.c', '/abc', false],
  ])('%s for %s: %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });

  it('is quick on a path that was made to be slow', () => {
    const pattern = `/${'*a'.repeat(30)}b`;
    expect(matchesPath(pattern, `/${'a'.repeat(100_000)}`)).toBe(false);
  });
});
