import {
  RatioTriggerId,
  SeriesPoint,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { ago, MINUTE } from './moments';

const LIMITS: Record<RatioTriggerId, { threshold: number; minutes: number }> = {
  'webhook-5xx': { threshold: 0.02, minutes: 15 },
  'identity-failure': { threshold: 0.01, minutes: 30 },
  'stage-move-failure': { threshold: 0.01, minutes: 30 },
  'execution-failure': { threshold: 0.05, minutes: 15 },
};

/** An hour of minutes, oldest first; minutes in `gaps` have no data. */
export function hour(
  failedAt: (minutesAgo: number) => number,
  gaps: number[] = [],
): SeriesPoint[] {
  return Array.from({ length: 60 }, (_, index) => 60 - index)
    .filter(minutesAgo => !gaps.includes(minutesAgo))
    .map(minutesAgo => ({
      minute: ago(minutesAgo * MINUTE + 5),
      total: 80,
      failed: failedAt(minutesAgo),
    }));
}

/** A ratio trigger that is fine unless said otherwise. */
export function ratioVerdict(
  trigger: RatioTriggerId,
  changes: Partial<TriggerVerdict> = {},
): TriggerVerdict {
  const { threshold, minutes } = LIMITS[trigger];
  return {
    trigger,
    state: 'inactive',
    watched: true,
    limits: {
      threshold,
      holdsForSeconds: minutes * MINUTE,
      rateWindowSeconds: 5 * MINUTE,
      minimumSamples: 20,
      keepFiringForSeconds: 5 * MINUTE,
      staleAfterSeconds: 3 * MINUTE,
    },
    figures: {
      ratio: 0.003,
      total: 388,
      failed: 1,
      windowRatio: 0.002,
      windowTotal: 2400,
      windowFailed: 5,
      upTo: ago(5),
    },
    evaluatedAt: ago(3),
    source: 'observations',
    series: hour(() => 0),
    ...changes,
  };
}

/** The webhook failing for 18 minutes. */
export const webhookFiring = ratioVerdict('webhook-5xx', {
  state: 'firing',
  since: ago(3 * MINUTE),
  onsetAt: ago(18 * MINUTE + 5),
  firingSince: ago(3 * MINUTE),
  figures: {
    ratio: 0.064,
    total: 412,
    failed: 26,
    windowRatio: 0.058,
    windowTotal: 1230,
    windowFailed: 71,
    upTo: ago(5),
  },
  query: 'select sum(failed), sum(total) from observations',
  series: hour(minutesAgo => (minutesAgo <= 18 ? 5 : 0), [30, 31, 32]),
});

/** The webhook over its limit for 9 of 15 minutes. */
export const webhookPending = ratioVerdict('webhook-5xx', {
  state: 'pending',
  since: ago(9 * MINUTE + 5),
  onsetAt: ago(9 * MINUTE + 5),
  firesAt: ago(-6 * MINUTE + 5),
  figures: {
    ratio: 0.031,
    total: 400,
    failed: 12,
    windowTotal: 1200,
    windowFailed: 14,
    windowRatio: 0.012,
    upTo: ago(5),
  },
  series: hour(minutesAgo => (minutesAgo <= 9 ? 3 : 0)),
});

/** The webhook firing, but not over its limit any more. */
export const webhookEnding: TriggerVerdict = {
  ...webhookFiring,
  figures: {
    ratio: 0.008,
    total: 380,
    failed: 3,
    windowTotal: 1230,
    windowFailed: 40,
    windowRatio: 0.033,
    upTo: ago(5),
  },
};

/** n8n's executions, which are only shown beside the five. */
export const executionsBeside = ratioVerdict('execution-failure', {
  advisory: true,
  source: 'n8n',
});
