import { csvCell, csvLine } from './csv';

/** What a spreadsheet reads from a quoted cell. */
const shown = (cell: string) => cell.slice(1, -1).replace(/""/g, '"');

describe('A cell of the export', () => {
  it.each([
    '=1+1',
    '+55 11 0000-0001',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '|calc',
    '＝1+1',
    '＠x',
    `=HYPERLINK("http://example.test","x")`,
  ])('%j is shown and not run', text => {
    const cell = csvCell(text);
    expect(shown(cell)).toBe(`'${text}`);
  });

  it.each([
    'a',
    '',
    'a=b',
    'Padaria "Boa", Ltda.',
    'two\nlines',
    "it's",
    '2026-03-01T03:00:00.000Z',
  ])('%j stays what it is', text => {
    expect(shown(csvCell(text))).toBe(text);
  });

  it('can never end early', () => {
    expect(csvLine(['a","=1', 'b'])).toBe('"a"",""=1","b"\r\n');
  });
});
