import { parseOptions } from './parseOptions';

describe('parseOptions', () => {
  it('measures several rounds unless told otherwise', () => {
    expect(parseOptions([])).toEqual({ rounds: 5, batches: 40 });
  });

  it('takes the rounds and the batches', () => {
    expect(parseOptions(['--rounds=2', '--batches=25'])).toEqual({
      rounds: 2,
      batches: 25,
    });
  });

  it.each([
    ['--rounds=0', '--rounds is "0"; it must be a whole number from 1'],
    [
      '--batches=many',
      '--batches is "many"; it must be a whole number from 20',
    ],
    ['--speed=9', "Unknown option '--speed'"],
  ])('refuses %s', (flag, words) => {
    expect(() => parseOptions([flag])).toThrow(words);
  });
});
