/** One line of a comparison. */
export interface ComparedLine {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many pairs of lines the middle is told as removed and written anew. */
const MOST_PAIRS = 4_000_000;

/** Lengths of the longest common parts of what follows each pair of lines. */
function commonLengths(before: string[], after: string[]): Uint32Array[] {
  const lengths = Array.from(
    { length: before.length + 1 },
    () => new Uint32Array(after.length + 1),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] =
        before[i] === after[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

const lines = (change: ComparedLine['change'], texts: string[]) =>
  texts.map((text): ComparedLine => ({ change, text }));

function compareMiddle(before: string[], after: string[]): ComparedLine[] {
  if (before.length * after.length > MOST_PAIRS) {
    return [...lines('removed', before), ...lines('added', after)];
  }
  const lengths = commonLengths(before, after);
  const compared: ComparedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      compared.push({ change: 'same', text: before[i] });
      i++;
      j++;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      compared.push({ change: 'removed', text: before[i++] });
    } else {
      compared.push({ change: 'added', text: after[j++] });
    }
  }
  return [
    ...compared,
    ...lines('removed', before.slice(i)),
    ...lines('added', after.slice(j)),
  ];
}

/** What became of a text, line by line: the fewest lines that are removed or added. */
export function compareLines(before: string, after: string): ComparedLine[] {
  const old = before.split('\n');
  const young = after.split('\n');
  let head = 0;
  while (
    head < old.length &&
    head < young.length &&
    old[head] === young[head]
  ) {
    head++;
  }
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < young.length - head &&
    old[old.length - 1 - tail] === young[young.length - 1 - tail]
  ) {
    tail++;
  }
  return [
    ...lines('same', old.slice(0, head)),
    ...compareMiddle(
      old.slice(head, old.length - tail),
      young.slice(head, young.length - tail),
    ),
    ...lines('same', old.slice(old.length - tail)),
  ];
}
