import { Organization } from '@messaging-health/backstage-plugin-common';
import { ProbedOrganization } from '../client/CrmWebhookClient';

/** A webhook that may be probed. */
export interface ProbeTarget extends ProbedOrganization {
  url: URL;
}

/** Where an organization's probe goes; undefined where annotations lack, or config allows it nowhere. */
export function probeTargetOf(
  { id, webhookUrl, chatwoot }: Organization,
  allowedOrigins: string[],
): ProbeTarget | undefined {
  if (
    webhookUrl === undefined ||
    !URL.canParse(webhookUrl) ||
    chatwoot.accountId === undefined
  ) {
    return undefined;
  }
  const url = new URL(webhookUrl);
  // Whoever edits an entity must not be able to point the backend, and the secret, anywhere.
  return allowedOrigins.includes(url.origin)
    ? {
        url,
        organizationId: id,
        accountId: chatwoot.accountId,
        inboxId: chatwoot.inboxIds.at(0),
      }
    : undefined;
}
