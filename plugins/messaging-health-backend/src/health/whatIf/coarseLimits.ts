import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { SuspicionLimits } from '../rules/evaluateCondition';
import { HISTORY_STEP } from '../rules/usualVolume';

const STEP_SECONDS = HISTORY_STEP / 1000;

function roundUp(seconds: number): number {
  return Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS;
}

/**
 * Limits to judge steps of 5 minutes by: spans that are counted over, or waited for,
 * are whole steps. `staleAfter` stays, since only a whole step without data is seen
 * to be silent, and then the silence has lasted at least so long.
 */
export function coarseRatioLimits(limits: RatioLimits): RatioLimits {
  return {
    ...limits,
    rateWindowSeconds: roundUp(limits.rateWindowSeconds),
    holdsForSeconds: roundUp(limits.holdsForSeconds),
    keepFiringForSeconds: roundUp(limits.keepFiringForSeconds),
  };
}

/** The same for a condition. */
export function coarseSuspicionLimits<Limits extends SuspicionLimits>(
  limits: Limits,
): Limits {
  return {
    ...limits,
    windowSeconds: roundUp(limits.windowSeconds),
    keepSuspectedForSeconds: roundUp(limits.keepSuspectedForSeconds),
  };
}
