import { ClockComparison } from './ClockComparison';

const T = new Date('2026-03-01T03:00:00Z').getTime();
const at = (seconds: number) => new Date(T + seconds * 1000);

describe('the clock of Prometheus beside ours', () => {
  it.each([
    ['the same', 0, 0.1, -15],
    ['behind', -20, 0.1, -35],
    ['a little ahead', 5, 0.1, -10],
    ['ahead by more than the delay', 40, 0.1, -40],
    ['read through a slow line', 2, 9, -13],
  ])('%s: figures go up to', (_name, theirs, after, upTo) => {
    const clocks = new ClockComparison(at(0), at(theirs), at(after));
    expect(clocks.problem).toBeUndefined();
    expect(clocks.completeUpTo(at(600), 15_000)).toEqual(at(upTo));
    expect(clocks.completeUpTo(at(-3600), 15_000)).toEqual(at(-3600));
  });

  it.each([
    ['61 s ahead of', 61.5, 0.5],
    ['61 s behind', -61, 0.5],
  ])('%s ours is refused', (words, theirs, after) => {
    const { problem } = new ClockComparison(at(0), at(theirs), at(after));
    expect(problem?.message).toContain(words);
  });

  it('takes a slow answer for no skew', () => {
    expect(new ClockComparison(at(0), at(70), at(71)).problem).toBeUndefined();
  });
});
