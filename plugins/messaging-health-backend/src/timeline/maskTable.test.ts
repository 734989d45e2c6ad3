import { atOnce } from './atOnce';
import { maskTable } from './maskTable';

const mask = (text: string) =>
  atOnce(maskTable(text, 'an-invented-pseudonym-key'));

describe('maskTable', () => {
  it('masks columns by their names, and other fields by what they look like', () => {
    const lines = mask(
      'id,Nome,phone_number,content,seen\n7,"Exemplo, Maria",+5511999990001,"Oi, ""tudo"" bem?",by a@example.test\n',
    ).split('\n');
    expect(lines[0]).toBe('id,Nome,phone_number,content,seen');
    expect(lines[1]).toMatch(
      /^7,"\[name:\w{6}\]",\[phone:\w{6}\],"\[text:\w{6}, 15 characters\]",by \[email:\w{6}\]$/,
    );
    expect(lines[2]).toBe('');
  });

  it.each([';', '\t'])('reads tables that are separated by %j', separator => {
    const row = ['Maria Exemplo', '1,50'].join(separator);
    const [, masked] = mask(`nome${separator}valor\r\n${row}`).split('\r\n');
    expect(masked.split(separator)).toEqual([
      expect.stringMatching(/^"?\[name:\w{6}\]"?$/),
      '1,50',
    ]);
  });

  it('leaves figures as they are', () => {
    const figures = 'minute,total,failed\n2026-03-01T03:00:00Z,412,32\n';
    expect(mask(figures)).toBe(figures);
  });

  it('masks what is no table as a text', () => {
    expect(mask('nome,"Maria" said +5511999990001')).toMatch(
      /said \[phone:\w{6}\]$/,
    );
  });
});
