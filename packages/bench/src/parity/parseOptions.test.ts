import { parseOptions } from './parseOptions';

const now = new Date('2026-11-25T00:00:00.123Z');

describe('parseOptions', () => {
  it('compares at least a thousand traces, always the same, unless told otherwise', () => {
    const options = parseOptions([], now);
    expect(options.traces).toBeGreaterThanOrEqual(1000);
    expect(options).toEqual(parseOptions([], new Date(0)));
  });

  it('takes a seed, a number of traces, and the self-test alone', () => {
    expect(
      parseOptions(['--seed=5', '--traces=70', '--self-test'], now),
    ).toEqual({ seed: 5, traces: 70, selfTestOnly: true });
  });

  it('takes a seed that nobody chose', () => {
    expect(parseOptions(['--seed=random'], now).seed).toBe(
      now.getTime() % 2_000_000_000,
    );
  });

  it.each([
    ['--seed=x', '--seed is "x"; it must be a whole number'],
    ['--traces=0', '--traces is "0"; it must be a whole number'],
    ['--sed=1', "Unknown option '--sed'"],
  ])('refuses %s', (flag, words) => {
    expect(() => parseOptions([flag], now)).toThrow(words);
  });
});
