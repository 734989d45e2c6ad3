import {
  RatioTriggerId,
  say,
  TriggerVerdict,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { ago, MINUTE } from './moments';
import { hour, ratioVerdict } from './triggers';

/** A ratio trigger about which nothing is known: the source has nothing on the organization. */
export function ratioUnknown(
  trigger: RatioTriggerId,
  changes: Partial<TriggerVerdict> = {},
): TriggerVerdict {
  return ratioVerdict(trigger, {
    state: 'unknown',
    unknownReason: 'no-data',
    figures: undefined,
    series: [],
    since: ago(6 * MINUTE),
    ...changes,
  });
}

/** One trigger for each reason why it may be unknown, in the words that the backend gives. */
export const UNKNOWNS: Record<UnknownReason, TriggerVerdict> = {
  'never-evaluated': ratioUnknown('stage-move-failure', {
    unknownReason: 'never-evaluated',
    explanation: say('health.never-evaluated'),
    source: undefined,
    evaluatedAt: undefined,
  }),
  'no-source': ratioUnknown('stage-move-failure', {
    unknownReason: 'no-source',
    explanation: say('health.no-source', { signal: 'stage-move' }),
    source: undefined,
  }),
  'no-data': ratioUnknown('webhook-5xx', {
    explanation: say('health.no-data', { source: 'observations' }),
  }),
  'insufficient-data': ratioUnknown('identity-failure', {
    unknownReason: 'insufficient-data',
    explanation: say('health.insufficient-data', {
      total: 3,
      minimum: 20,
      minutes: 5,
    }),
    figures: {
      ratio: 0,
      total: 3,
      failed: 0,
      windowTotal: 40,
      windowFailed: 0,
      windowRatio: 0,
      upTo: ago(5),
    },
    series: hour(() => 0).map(point => ({ ...point, total: 1 })),
  }),
  'source-unavailable': ratioUnknown('identity-failure', {
    unknownReason: 'source-unavailable',
    explanation: say('health.source-unavailable', {
      source: 'crm-sql',
      message: 'connect ECONNREFUSED 127.0.0.1:5432',
    }),
    source: 'crm-sql',
  }),
  stale: ratioUnknown('webhook-5xx', {
    unknownReason: 'stale',
    explanation: say('health.stale', {
      source: 'prometheus-webhook',
      since: ago(14 * MINUTE),
    }),
    source: 'prometheus-webhook',
    firingSince: ago(40 * MINUTE),
    onsetAt: ago(55 * MINUTE),
    figures: {
      ratio: 0.05,
      total: 400,
      failed: 20,
      windowTotal: 1200,
      windowFailed: 60,
      windowRatio: 0.05,
      upTo: ago(14 * MINUTE),
    },
    series: hour(
      minutesAgo => (minutesAgo <= 55 ? 4 : 0),
      Array.from({ length: 14 }, (_, index) => index),
    ),
  }),
};
