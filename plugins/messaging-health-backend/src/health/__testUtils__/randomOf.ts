/** Numbers from 0 to 1 that follow from a seed, so that a failing case can be tried again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** A trace of characters, each of which lasts a few minutes. */
export function randomTrace(
  random: () => number,
  characters: string,
  length: number,
): string {
  let trace = '';
  while (trace.length < length) {
    const character = characters[Math.floor(random() * characters.length)];
    trace += character.repeat(1 + Math.floor(random() * 8));
  }
  return trace.slice(0, length);
}
