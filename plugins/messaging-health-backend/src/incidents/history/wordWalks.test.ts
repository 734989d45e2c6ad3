import { wordWalks } from './wordWalks';

describe('The walk back in time for words', () => {
  it.each([
    ['in most documents: a short one', 1_000_000, 600_000, [200, 10_000]],
    ['in one of ten', 1_000_000, 100_000, [1_040, 10_000]],
    ['in one of a hundred: as far as any goes', 1_000_000, 10_000, [10_000]],
    ['in one of ten, where there are few', 20_000, 2_000, [1_040, 10_000]],
  ])('is as long as the words are rare: %s', (_, documents, hits, walks) => {
    expect(wordWalks({ documents, hits, limit: 26 })).toEqual(walks);
  });

  it.each([
    ['in one of a thousand', 1_000_000, 1_000],
    ['in a handful', 1_000_000, 20],
    ['in none, as far as is known', 1_000_000, 0],
    ['in all of a few', 10, 10],
  ])('is spared where the index has few: %s', (_, documents, hits) => {
    expect(wordWalks({ documents, hits, limit: 26 })).toEqual([]);
  });

  it('takes a database that never counted its documents for one with hits alone', () => {
    expect(wordWalks({ documents: -1, hits: 5_000, limit: 26 })).toEqual([
      200, 10_000,
    ]);
  });
});
