import { findCitations, replaceCitations } from './citations';

describe('findCitations', () => {
  it('finds entries and evidence, each once, in their order', () => {
    const text =
      'It broke. [#12] [E:20000000-0000-4000-8000-000000000001]\nIt was mended. [#3] [#12]';
    expect(findCitations(text)).toEqual({
      entries: [12, 3],
      evidence: ['20000000-0000-4000-8000-000000000001'],
    });
  });

  it.each([
    ['a heading', '# 12'],
    ['what a person wrote, escaped', 'said \\[#12\\] and \\[E:one\\]'],
    ['a link', '[12](https://invented.example)'],
    ['something without an end', '[#12 and [E:one two]'],
  ])('takes %s for no citation', (_what, text) => {
    expect(findCitations(text)).toEqual({ entries: [], evidence: [] });
  });
});

describe('a text with its citations replaced', () => {
  it('has what was given for each, and the rest as it was', () => {
    const linked = replaceCitations(
      'Errors rose [#3], see [E:abc-1] and [this](https://x.test).',
      ({ entry, evidence, written }) =>
        `${written}(#${entry ? `entry-${entry}` : `evidence-${evidence}`})`,
    );
    expect(linked).toBe(
      'Errors rose [#3](#entry-3), see [E:abc-1](#evidence-abc-1) and [this](https://x.test).',
    );
  });
});
