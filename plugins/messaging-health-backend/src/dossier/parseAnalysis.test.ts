import { parseAnalysis } from './parseAnalysis';

const textOf = (markdown: string) =>
  parseAnalysis(markdown).map(line =>
    line.type === 'gap'
      ? 'gap'
      : [line.type, line.pieces.map(({ text }) => text).join('')],
  );

describe('parseAnalysis', () => {
  it('reads headings, items by their depth, and sentences', () => {
    expect(parseAnalysis('## Cause\n\n- one\n  - two\nthree')).toEqual([
      {
        type: 'heading',
        level: 2,
        pieces: [{ text: 'Cause', isCitation: false }],
      },
      { type: 'gap' },
      { type: 'item', depth: 0, pieces: [{ text: 'one', isCitation: false }] },
      { type: 'item', depth: 1, pieces: [{ text: 'two', isCitation: false }] },
      { type: 'text', pieces: [{ text: 'three', isCitation: false }] },
    ]);
  });

  it('tells citations from what is only written like one', () => {
    expect(parseAnalysis('It broke. [#12] not \\[#13\\]')).toEqual([
      {
        type: 'text',
        pieces: [
          { text: 'It broke. ', isCitation: false },
          { text: '[#12]', isCitation: true },
          { text: ' not [#13]', isCitation: false },
        ],
      },
    ]);
  });

  it.each([
    ['[click](javascript:alert(1)) it', 'click (javascript:alert(1)) it'],
    ['**strong** words', 'strong words'],
    ['\\*as it is\\*', '*as it is*'],
    ['<script>x</script>', '<script>x</script>'],
  ])('reads %j as text', (markdown, text) => {
    expect(textOf(markdown)[0]).toEqual(['text', text]);
  });
});
