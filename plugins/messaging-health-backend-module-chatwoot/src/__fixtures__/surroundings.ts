import { AutomationPolicy } from '../ChatwootSettings';
import { DEFAULT_CRITICAL_ACTIONS } from '../config';
import { Surroundings } from '../Surroundings';

/** Two inboxes of ours and one of others, with a policy that says nothing but the default. */
export function surroundings({
  policy,
  ...changes
}: Partial<Omit<Surroundings, 'policy'>> & {
  policy?: Partial<AutomationPolicy>;
} = {}): Surroundings {
  return {
    ownInboxIds: [11, 12],
    inboxIds: [11, 12, 21],
    callbackUrls: ['https://bridge.invented.example/callback'],
    mirrorUrl: 'https://crm.invented.example/api/chatwoot/webhook',
    ...changes,
    policy: {
      criticalActions: DEFAULT_CRITICAL_ACTIONS,
      criticalNamePatterns: [],
      criticalLabels: [],
      criticalWebhookUrls: [],
      ignoredNames: [],
      fallbackTriggerUrls: [],
      ...policy,
    },
  };
}
