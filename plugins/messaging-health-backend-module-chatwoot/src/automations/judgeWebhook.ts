import { AutomationPolicy } from '../ChatwootSettings';
import { Webhook } from '../client/schemas';
import { Surroundings } from '../Surroundings';
import { Judgement } from './Judgement';
import { labelBorne } from './labels';
import { reachOfWebhook } from './reachOf';
import { whyNeverOff } from './whyNeverOff';

function whyCritical(
  { name, url }: Webhook,
  policy: AutomationPolicy,
): string | undefined {
  const beginning = policy.criticalWebhookUrls.find(critical =>
    url.startsWith(critical),
  );
  if (beginning !== undefined) {
    return `its URL begins with ${beginning}, which is in criticalWebhookUrls`;
  }
  const pattern = policy.criticalNamePatterns.find(critical =>
    critical.test(name ?? ''),
  );
  if (pattern && name) {
    return `its name matches criticalNamePatterns: ${pattern.source}`;
  }
  const label = labelBorne(name, policy.criticalLabels);
  return (
    label && `its name bears the label ${label}, which is in criticalLabels`
  );
}

/**
 * Decides whether an account webhook is to be silenced while an organization is in contingency. Most
 * of them feed something that must go on, so that only what config names is critical.
 */
export function judgeWebhook(
  webhook: Webhook,
  surroundings: Surroundings,
): Judgement {
  const reach = reachOfWebhook(webhook, surroundings);
  if (reach === 'foreign') {
    return { kind: 'foreign' };
  }
  const because = whyCritical(webhook, surroundings.policy);
  if (because === undefined) {
    return { kind: 'harmless', unknownActions: [] };
  }
  const why =
    whyNeverOff(webhook.name ?? '', [webhook.url], surroundings) ??
    (reach === 'shared' ? 'shared' : undefined);
  return why ? { kind: 'spared', why } : { kind: 'critical', because };
}
