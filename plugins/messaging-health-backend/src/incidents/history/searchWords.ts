/** Longer words are cut, in what is stored and in what is asked alike. */
const LONGEST_WORD = 64;
/** So many different words of one incident are found, the first ones. */
const MOST_WORDS = 5_000;

/**
 * The different words of a text, without accents and capitals. Both databases store and are asked
 * exactly these, so that what one finds the other finds, too.
 */
export function searchWords(text: string): string[] {
  const folded = text
    .toLocaleLowerCase('en-US')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const words = new Set<string>();
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.add([...word].slice(0, LONGEST_WORD).join(''));
    if (words.size === MOST_WORDS) {
      break;
    }
  }
  return [...words];
}
