import {
  STATEMENTS,
  statementsInPortuguese,
} from '@messaging-health/backstage-plugin-common';
import { english } from './en';
import brazilianPortuguese from './pt-BR';

function placeholders(text: string) {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map(([, name]) => name)
    .sort();
}

describe.each([
  { what: 'the screens', from: english, to: brazilianPortuguese },
  { what: 'the system', from: STATEMENTS, to: statementsInPortuguese },
])('what $what say in Portuguese', ({ from, to }) => {
  const translated = new Map<string, string>(Object.entries(to));

  it.each(Object.entries<string>(from))('%s', (key, text) => {
    const translation = translated.get(key) ?? '';
    expect(translation).not.toBe('');
    expect(placeholders(translation)).toEqual(placeholders(text));
  });

  it('has no sentence that English lacks', () => {
    expect([...translated.keys()].sort()).toEqual(Object.keys(from).sort());
  });
});
