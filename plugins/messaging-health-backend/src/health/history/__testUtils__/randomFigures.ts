import { randomOf } from '../../__testUtils__/randomOf';
import { createDay, DayFigures, STEPS_A_DAY } from '../DayFigures';

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
