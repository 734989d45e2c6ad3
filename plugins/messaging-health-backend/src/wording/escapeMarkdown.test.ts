import { escapeInline, escapeMarkdown } from './escapeMarkdown';
import { oneLine } from './oneLine';

describe('escapeMarkdown', () => {
  it.each([
    ['# heading', '\\# heading'],
    [
      '- item\n+ item\n12. item\n3) item',
      '\\- item\n\\+ item\n12\\. item\n3\\) item',
    ],
    ['> quotation', '\\> quotation'],
    ['a | b', 'a \\| b'],
    ['<b onclick="x">', '\\<b onclick="x"\\>'],
    ['[x](y) ![z](w)', '\\[x\\](y) !\\[z\\](w)'],
    [
      '`code` **bold** ~~gone~~',
      '\\`code\\` \\*\\*bold\\*\\* \\~\\~gone\\~\\~',
    ],
    ['_under_ but snake_case', '\\_under\\_ but snake_case'],
    ['https://x.example www.y.example', 'https\\://x.example www\\.y.example'],
    ['&amp; a\\b', '\\&amp; a\\\\b'],
    ['Ação às 23h — 6.4 %', 'Ação às 23h — 6.4 %'],
  ])('takes the power from %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves within a line what only matters at its start', () => {
    expect(escapeInline('#12 - 1. x')).toBe('#12 - 1. x');
  });
});

describe('oneLine', () => {
  it('joins lines, and drops what nobody sees', () => {
    expect(oneLine(' a\r\n\tb\u0007\u202ec ')).toBe('a bc');
  });

  it('cuts by characters, not in the middle of one', () => {
    expect(oneLine('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
    expect(oneLine('abc', 3)).toBe('abc');
  });
});
