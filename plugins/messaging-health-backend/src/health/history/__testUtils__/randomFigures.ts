import { createDay, DayFigures, STEPS_A_DAY } from '../DayFigures';

/** Numbers from 0 to 1, the same for the same seed, so that a failing seed can be tried again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** A day of runs: gaps, quiet, traffic, failures; with `scale` up to very large numbers. */
export function randomDay(
  seed: number,
  options: { scale?: number; fractions?: boolean } = {},
): DayFigures {
  const next = randomOf(seed);
  const { scale = 200, fractions = false } = options;
  const amount = () => {
    const value = next() * scale;
    return fractions ? value : Math.floor(value);
  };
  const day = createDay();
  let kind = 0;
  for (let step = 0; step < STEPS_A_DAY; step++) {
    if (next() < 0.1) {
      kind = Math.floor(next() * 4);
    }
    day.known[step] = kind === 0 ? 0 : 1;
    day.totals[step] = kind > 1 ? amount() : 0;
    day.failures[step] = kind > 2 ? amount() : 0;
  }
  return day;
}
