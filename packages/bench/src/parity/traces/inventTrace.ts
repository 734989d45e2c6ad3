import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { countWithResets, growthOf } from './countWithResets';
import { Dice } from './Dice';
import {
  flaps,
  holes,
  ramps,
  Segment,
  silence,
  sparse,
  steady,
} from './segments';
import { Family, Minute, Trace } from './Trace';

/** Length of every trace, in minutes: several times the longest hold. */
export const TRACE_LENGTH = 180;

const RECIPES: Record<Family, readonly Segment[]> = {
  steady: [steady],
  ramps: [ramps],
  flaps: [flaps],
  gaps: [flaps, silence, steady, silence, holes],
  resets: [flaps, steady, ramps],
  sparse: [sparse],
  mixture: [steady, ramps, flaps, silence, holes, sparse],
};

/** A random trace of a family; the same dice give the same one. */
export function inventTrace(options: {
  dice: Dice;
  family: Family;
  number: number;
  limits: RatioLimits;
}): Trace {
  const { dice, family, number, limits } = options;
  const minutes: Minute[] = [];
  // Prometheus and the engine are both to begin with the first figures.
  if (dice.chance(0.2)) {
    minutes.push(...silence(dice, limits));
  }
  while (minutes.length < TRACE_LENGTH) {
    minutes.push(...dice.pick(RECIPES[family])(dice, limits));
  }
  const trace = {
    organization: `${family}-${String(number).padStart(4, '0')}`,
    family,
    minutes: minutes.slice(0, TRACE_LENGTH),
  };
  if (family !== 'resets') {
    return trace;
  }
  const counters = countWithResets(dice, trace.minutes);
  return { ...trace, counters, minutes: growthOf(counters) };
}
