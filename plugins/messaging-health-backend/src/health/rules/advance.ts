import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Found } from './findAt';
import { TriggerMemory } from './TriggerMemory';

/** Moves the clocks of a trigger over one evaluation, as an alerting rule with `for` and `keep_firing_for` does. */
export function advance(
  memory: TriggerMemory,
  at: number,
  found: Found,
  limits: RatioLimits,
): TriggerMemory {
  return {
    ...memory,
    ...moveEpisode(memory, at, found, limits),
    highSince: moveHigh(memory, at, found),
    evaluatedUpTo: at,
    finding: found.finding,
  };
}

type Episode = Pick<
  TriggerMemory,
  'breachingSince' | 'firingSince' | 'onsetAt' | 'calmSince'
>;

const NO_EPISODE: Episode = {
  breachingSince: undefined,
  firingSince: undefined,
  onsetAt: undefined,
  calmSince: undefined,
};

function moveEpisode(
  memory: TriggerMemory,
  at: number,
  { finding }: Found,
  limits: RatioLimits,
): Partial<Episode> {
  switch (finding) {
    case 'breach':
      return breach(memory, at, limits);
    case 'clear':
    case 'insufficient':
      return calm(memory, at, limits);
    case 'missing':
      return {};
    case 'silent':
      // Nobody measured that a firing trigger stopped; a pending one has lost its proof.
      return { breachingSince: undefined };
    default:
      throw new Error(`Unexpected finding ${finding satisfies never}`);
  }
}

function breach(
  memory: TriggerMemory,
  at: number,
  limits: RatioLimits,
): Partial<Episode> {
  const breachingSince = memory.breachingSince ?? at;
  const moved = { breachingSince, calmSince: undefined };
  const heldLongEnough = at - breachingSince >= limits.holdsForSeconds * 1000;
  if (memory.firingSince === undefined && heldLongEnough) {
    return { ...moved, firingSince: at, onsetAt: breachingSince };
  }
  return moved;
}

function calm(
  memory: TriggerMemory,
  at: number,
  limits: RatioLimits,
): Partial<Episode> {
  if (memory.firingSince === undefined) {
    return NO_EPISODE;
  }
  const calmSince = memory.calmSince ?? at;
  if (at - calmSince < limits.keepFiringForSeconds * 1000) {
    return { breachingSince: undefined, calmSince };
  }
  return NO_EPISODE;
}

function moveHigh(
  memory: TriggerMemory,
  at: number,
  found: Found,
): number | undefined {
  if (found.finding === 'missing') {
    return memory.highSince;
  }
  return found.high ? memory.highSince ?? at : undefined;
}
