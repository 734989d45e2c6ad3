import {
  TriggerId,
  TriggerOverrides,
} from '@messaging-health/backstage-plugin-common';

/** What the question is about. */
export const DAYS = 90;
export const ORGANIZATIONS = 200;
export const TRIGGERS: TriggerId[] = [
  'webhook-5xx',
  'identity-failure',
  'stage-move-failure',
  'whatsapp-regression',
  'duplicates',
];
/** Other limits for each of them. */
export const OTHER_LIMITS: TriggerOverrides = {
  'webhook-5xx': { threshold: 0.05 },
  'identity-failure': { holdsFor: '20m' },
  'stage-move-failure': { minimumSamples: 50 },
  'whatsapp-regression': { minimumShare: 0.5 },
  duplicates: { minimumGroups: 5 },
};
/** None changed. */
export const PRESENT_LIMITS: TriggerOverrides = Object.fromEntries(
  TRIGGERS.map(trigger => [trigger, {}]),
);
/** The whole question must be answered in less. */
export const MOST_SECONDS = 5;
/** How long figures are kept by the minute: the default of `retention.observations`. */
export const RETENTION = { observationsMilliseconds: 48 * 60 * 60 * 1000 };
