import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Dice } from './Dice';
import { inventLimits } from './inventLimits';
import { inventTrace } from './inventTrace';
import { FAMILIES, Trace } from './Trace';

/** Traces that are judged by the same limits, and so by one rule. */
export interface Batch {
  number: number;
  limits: RatioLimits;
  traces: Trace[];
}

/** `count` traces in batches of at most `size`, as many of each family. */
export function inventBatches(options: {
  seed: number;
  count: number;
  size: number;
}): Batch[] {
  const { seed, count, size } = options;
  const dice = new Dice(seed);
  const batches: Batch[] = [];
  for (let made = 0; made < count; made += size) {
    const limits = inventLimits(dice);
    const numbers = Array.from(
      { length: Math.min(size, count - made) },
      (_, index) => made + index,
    );
    batches.push({
      number: batches.length + 1,
      limits,
      traces: numbers.map(number =>
        inventTrace({
          dice,
          family: FAMILIES[number % FAMILIES.length],
          number: number + 1,
          limits,
        }),
      ),
    });
  }
  return batches;
}
