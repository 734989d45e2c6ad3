import {
  DEFAULT_LIMITS,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Measure } from '../FigureChart';

const KINDS = {
  volume: 'volume',
  failures: 'share',
  groups: 'groups',
} as const;

/** What a trigger's chart shows: the very thing that the trigger is judged by. */
export function measureOf(verdict: Omit<TriggerVerdict, 'series'>): Measure {
  const { limits, suspicion, trigger } = verdict;
  if (limits) {
    return {
      kind: 'share',
      windowSeconds: limits.rateWindowSeconds,
      limit: limits.threshold,
      minimumSamples: limits.minimumSamples,
    };
  }
  if (suspicion) {
    return {
      kind: KINDS[suspicion.measure],
      windowSeconds: suspicion.windowSeconds,
      // Without a usual volume there is nothing that the volume could fall under.
      limit: suspicion.limit > 0 ? suspicion.limit : undefined,
      minimumSamples: 1,
    };
  }
  return trigger === 'duplicates'
    ? {
        kind: 'groups',
        windowSeconds: DEFAULT_LIMITS.duplicates.windowSeconds,
        minimumSamples: 1,
      }
    : {
        kind: 'volume',
        windowSeconds: DEFAULT_LIMITS['whatsapp-regression'].windowSeconds,
        minimumSamples: 1,
      };
}
