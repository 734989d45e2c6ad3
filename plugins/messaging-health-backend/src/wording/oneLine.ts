import { withoutUnseen } from './withoutUnseen';

/** Text in one line, at most `longest` characters of it. */
export function oneLine(text: string, longest = Infinity): string {
  const line = withoutUnseen(text).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest
    ? `${characters.slice(0, longest - 1).join('')}…`
    : line;
}
