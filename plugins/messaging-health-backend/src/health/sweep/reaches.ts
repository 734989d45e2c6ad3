import {
  isRatioTrigger,
  TRIGGER_IDS,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { MINUTE } from '../rules/MinuteFigures';

const HOUR = 60 * MINUTE;
/** What is judged at least, so that a start sees what the past hour was like. */
const LEAST_REACH = HOUR;
const MARGIN = 5 * MINUTE;

/** How far back, in milliseconds, a round needs to see for any organization. */
export interface Reaches {
  /** Minutes are judged, where they were not judged yet. */
  reach: number;
  /** Figures are needed before a judged minute. */
  keep: number;
  /** Newest minutes are judged again after a start. */
  again: number;
}

function spansOf(trigger: TriggerId, limits: TriggerLimits) {
  if (isRatioTrigger(trigger)) {
    const ratio = limits[trigger];
    return {
      holds: ratio.holdsForSeconds + ratio.keepFiringForSeconds,
      window: Math.max(ratio.rateWindowSeconds, ratio.holdsForSeconds),
      stale: ratio.staleAfterSeconds,
    };
  }
  const condition = limits[trigger];
  return {
    holds: condition.keepSuspectedForSeconds,
    window: condition.windowSeconds,
    stale: condition.staleAfterSeconds,
  };
}

/** Seconds as milliseconds of whole minutes: else minutes would be judged off their boundary. */
function ceilToMinute(seconds: number): number {
  return Math.ceil((seconds * 1000) / MINUTE) * MINUTE;
}

/** The longest of what any of these limits needs. */
export function reachesOf(all: Iterable<TriggerLimits>): Reaches {
  let holds = 0;
  let window = 0;
  let stale = 0;
  for (const limits of new Set(all)) {
    for (const trigger of TRIGGER_IDS) {
      const spans = spansOf(trigger, limits);
      holds = Math.max(holds, spans.holds);
      window = Math.max(window, spans.window);
      stale = Math.max(stale, spans.stale);
    }
  }
  return {
    reach: Math.max(LEAST_REACH, ceilToMinute(holds) + MARGIN),
    keep: ceilToMinute(window) + MARGIN,
    again: ceilToMinute(stale) + MARGIN,
  };
}

/** The longest span, in milliseconds, that one evaluation of a trigger adds up by any of these limits. */
export function windowOf(
  trigger: TriggerId,
  all: Iterable<TriggerLimits>,
): number {
  const seconds = [...all].map(limits =>
    isRatioTrigger(trigger)
      ? limits[trigger].rateWindowSeconds
      : limits[trigger].windowSeconds,
  );
  return Math.max(0, ...seconds) * 1000;
}
