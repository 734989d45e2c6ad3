import { parseHistoryOptions } from './parseHistoryOptions';

describe('The flags of bench:history', () => {
  it('ask for a million incidents unless told otherwise', () => {
    expect(parseHistoryOptions([])).toEqual({
      incidents: 1_000_000,
      samples: 200,
      databases: 'both',
    });
    expect(
      parseHistoryOptions([
        '--incidents=20000',
        '--samples=50',
        '--databases=sqlite',
      ]),
    ).toEqual({ incidents: 20_000, samples: 50, databases: 'sqlite' });
  });

  it.each([
    ['--incidents=10', '--incidents is "10"'],
    ['--incidents=many', '--incidents is "many"'],
    ['--samples=1', '--samples is "1"'],
    ['--databases=oracle', '--databases is "oracle"'],
  ])('refuse %s', (flag, words) => {
    expect(() => parseHistoryOptions([flag])).toThrow(words);
  });
});
