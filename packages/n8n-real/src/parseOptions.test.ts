import { parseOptions } from './parseOptions';

describe('the flags', () => {
  it('are the promised measurement where none is given', () => {
    expect(parseOptions([])).toEqual({
      runs: 5,
      rate: 20,
      pairs: ['same-path', 'two-paths', 'two-webhooks'],
      healthyRuns: 20,
      rollbackOnly: false,
      patience: 60,
    });
  });

  it('change each figure', () => {
    expect(
      parseOptions([
        '--runs=2',
        '--rate=10',
        '--pairs=two-webhooks,same-path',
        '--healthy-runs=0',
        '--rollback-only',
        '--patience=15',
      ]),
    ).toEqual({
      runs: 2,
      rate: 10,
      pairs: ['same-path', 'two-webhooks'],
      healthyRuns: 0,
      rollbackOnly: true,
      patience: 15,
    });
  });

  it.each([
    ['--runs=-1', '--runs is "-1"'],
    ['--runs=five', '--runs is "five"'],
    ['--rate=1000', '--rate is "1000"'],
    ['--healthy-runs=1.5', '--healthy-runs is "1.5"'],
    ['--patience=1', '--patience is "1"'],
    ['--pairs=same-path,other', '--pairs names "other"'],
    ['--pairs=', '--pairs names ""'],
    ['--speed=9', 'speed'],
  ])('are refused as %s, with what is wrong', (flag, words) => {
    expect(() => parseOptions([flag])).toThrow(words);
  });
});
