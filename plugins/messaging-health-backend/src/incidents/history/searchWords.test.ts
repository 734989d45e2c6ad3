import { searchWords } from './searchWords';

describe('The words of a text', () => {
  it.each([
    ['A Conexão caiu às 3h', ['a', 'conexao', 'caiu', 'as', '3h']],
    ['webhook, WEBHOOK; Webhook!', ['webhook']],
    ['INC-000042', ['inc', '000042']],
    ['[phone:9f3a]', ['phone', '9f3a']],
    ['ﬁla ② Ação', ['fila', '2', 'acao']],
    ['a&b | c:* !d <-> "e" \'f\' (g)', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['漢字 e ΑΣ', ['漢字', 'e', 'ας']],
    ['  \u0301 - ', []],
  ])('of %j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are the same whether accents are composed or not', () => {
    expect(searchWords('não'.normalize('NFD'))).toEqual(
      searchWords('não'.normalize('NFC')),
    );
  });

  it('are cut, and not endless', () => {
    expect(searchWords('x'.repeat(3000))).toEqual(['x'.repeat(64)]);
    const many = Array.from({ length: 9000 }, (_, place) => `w${place}`);
    expect(searchWords(many.join(' '))).toHaveLength(5000);
  });
});
