import { compareLines } from './compareLines';

const told = (before: string, after: string) =>
  compareLines(before, after).map(
    ({ change, text }) =>
      `${{ same: ' ', added: '+', removed: '-' }[change]}${text}`,
  );

describe('the comparison of two versions', () => {
  it('tells which lines went and which came, in their places', () => {
    expect(told('one\ntwo\nthree', 'one\n2\nthree\nfour')).toEqual([
      ' one',
      '-two',
      '+2',
      ' three',
      '+four',
    ]);
  });

  it.each([
    ['nothing changed', 'a\nb', 'a\nb', [' a', ' b']],
    ['a line came in between', 'a\nb', 'a\nx\nb', [' a', '+x', ' b']],
    ['a line went', 'a\nx\nb', 'a\nb', [' a', '-x', ' b']],
    ['lines changed places', 'a\nb', 'b\na', ['-a', ' b', '+a']],
    ['a line was said twice', 'a\nb', 'a\na\nb', [' a', '+a', ' b']],
  ])('where %s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('takes long texts without a word in common for written anew', () => {
    const many = (word: string) =>
      Array.from({ length: 2100 }, (_, line) => `${word} ${line}`).join('\n');
    const compared = compareLines(many('old'), many('new'));
    expect(compared).toHaveLength(4200);
    expect(compared[0]).toEqual({ change: 'removed', text: 'old 0' });
  });
});
