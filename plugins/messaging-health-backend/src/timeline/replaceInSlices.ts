import { CHARACTERS_IN_A_STEP, Steps } from './Steps';

/**
 * So much behind its beginning decides whether something is found there, and so much behind
 * its end where it ends. More than the longest bounded part of any pattern of ours (2,000),
 * with what stands around it.
 */
const DECIDED_WITHIN = 2560;
/** More than any pattern looks back. */
const LOOKED_BACK = 256;

/** True where a character of two halves would be cut. */
const isInside = (text: string, index: number) =>
  /[\uDC00-\uDFFF]/.test(text.charAt(index));

/**
 * `text.replace(pattern, replace)`, slice by slice: the same result, and no step that looks
 * at more than a slice, whatever the text is, but for a single find that is longer. So the
 * work is linear in the length of the text also for a pattern that were not.
 *
 * What begins or ends too near to the end of a slice is looked for again in the next one,
 * which begins there: nothing is cut in two. `pattern` has the flag `g`, never finds an empty
 * text, and is bounded in what it needs to see, as {@link DECIDED_WITHIN} says; of what
 * repeats without bound, any length has to do.
 */
export function* replaceInSlices(
  text: string,
  pattern: RegExp,
  replace: (found: RegExpExecArray) => string | Steps<string>,
): Steps<string> {
  // Nearly every text is short, and holds nothing.
  if (text.length <= CHARACTERS_IN_A_STEP && text.search(pattern) < 0) {
    return text;
  }
  // One of its own, since what replaces may look for the same.
  const own = new RegExp(pattern);
  const parts: string[] = [];
  let copied = 0;
  let at = 0;
  let size = CHARACTERS_IN_A_STEP;
  while (at < text.length) {
    const begin = Math.max(0, at - LOOKED_BACK);
    const end = Math.min(text.length, at + size);
    const isLast = end === text.length;
    const within = isLast ? end : end - DECIDED_WITHIN;
    const decided = isInside(text, within) ? within - 1 : within;
    const slice = text.slice(begin, end);
    const first = at;
    size = CHARACTERS_IN_A_STEP;
    at = decided;
    own.lastIndex = first - begin;
    for (let found = own.exec(slice); found; found = own.exec(slice)) {
      const from = begin + found.index;
      const to = from + found[0].length;
      if (from >= decided) {
        break;
      }
      if (to > decided) {
        // One that fills the slice needs a larger one.
        size = from === first ? 2 * (end - first) : size;
        at = from;
        break;
      }
      const replaced = replace(found);
      parts.push(
        text.slice(copied, from),
        typeof replaced === 'string' ? replaced : yield* replaced,
      );
      copied = to;
    }
    yield slice.length;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
