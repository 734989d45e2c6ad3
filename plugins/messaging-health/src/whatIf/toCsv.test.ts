import { whatIfAnswer } from '../testing';
import { toCsv } from './toCsv';

const [comparison, , , later] = whatIfAnswer.comparisons;

const nameIn = (organizationTitle: string) =>
  toCsv([{ ...comparison, organizationTitle }]).split('\r\n')[1];

describe('toCsv', () => {
  it('writes a line of names and a line for each comparison', () => {
    const lines = toCsv(whatIfAnswer.comparisons).split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^organization_id,organization,entity,trigger,/);
    expect(lines[1]).toContain(
      '"Livraria Três Rios","group:default/livraria-tres-rios","webhook-5xx","new",',
    );
    expect(lines[5]).toBe('');
  });

  it('writes a number as a number, even a negative one', () => {
    expect(toCsv([later]).trimEnd()).toMatch(/,-180$/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])(
    'makes no formula of an organization called %j',
    name => {
      expect(nameIn(name)).toContain(`"'${name}"`);
    },
  );

  it('keeps quotes and commas within their cell', () => {
    expect(nameIn('Bar "Zé", Centro')).toContain('"Bar ""Zé"", Centro"');
  });
});
