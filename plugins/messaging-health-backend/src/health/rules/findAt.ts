import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { MINUTE, MinuteFigures, ratioOf, sumSpan } from './MinuteFigures';
import { Finding } from './TriggerMemory';

/** An early warning is for a ratio of so many times the threshold. */
const EARLY_WARNING_FACTOR = 10;
/** Far below any ratio of two counts, far above a rounding error. */
const ROUNDING = 1e-12;

/** What the evaluation at one instant found. */
export interface Found {
  finding: Finding;
  /** The ratio is 10 x the threshold or more. */
  high: boolean;
}

/** Evaluates one instant: the rolling ratio of the window that ends there. */
export function findAt(
  minutes: MinuteFigures,
  at: number,
  limits: RatioLimits,
  newestMinute: number | undefined,
): Found {
  const window = sumSpan(minutes, at, limits.rateWindowSeconds * 1000);
  if (isSilent(at, limits, newestMinute)) {
    return { finding: 'silent', high: false };
  }
  if (window.minutes === 0) {
    return { finding: 'missing', high: false };
  }
  const ratio = ratioOf(window);
  if (ratio === undefined || window.total < limits.minimumSamples) {
    return { finding: 'insufficient', high: false };
  }
  return {
    finding: ratio > limits.threshold ? 'breach' : 'clear',
    high: ratio >= EARLY_WARNING_FACTOR * limits.threshold - ROUNDING,
  };
}

/** True when no figures reach nearer to an instant than `staleAfter`. */
function isSilent(
  at: number,
  limits: RatioLimits,
  newestMinute: number | undefined,
): boolean {
  return (
    newestMinute === undefined ||
    at - (newestMinute + MINUTE) > limits.staleAfterSeconds * 1000
  );
}
