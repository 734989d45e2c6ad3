import {
  RUNBOOK_TRIGGER_IDS,
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** Webhook errors at 6.4 %. */
export const WEBHOOK_FIRES: TriggerVerdict = {
  trigger: 'webhook-5xx',
  state: 'firing',
  watched: true,
  limits: {
    threshold: 0.02,
    holdsForSeconds: 900,
    rateWindowSeconds: 300,
    minimumSamples: 20,
    keepFiringForSeconds: 300,
    staleAfterSeconds: 180,
  },
  figures: {
    ratio: 0.064,
    total: 500,
    failed: 32,
    windowRatio: 0.06,
    windowTotal: 1500,
    windowFailed: 90,
    upTo: '2026-03-01T03:00:00.000Z',
  },
  query: 'select answers of the webhook',
};

/** The runbook's five while webhook errors fire and all else is well, with some of them changed. */
export function verdictsWhileWebhookFires(
  changes: Partial<Record<TriggerId, Partial<TriggerVerdict>>> = {},
): TriggerVerdict[] {
  return RUNBOOK_TRIGGER_IDS.map(trigger => ({
    ...(trigger === 'webhook-5xx'
      ? WEBHOOK_FIRES
      : {
          trigger,
          state: 'inactive' as const,
          watched: trigger !== 'duplicates',
        }),
    ...changes[trigger],
  }));
}
