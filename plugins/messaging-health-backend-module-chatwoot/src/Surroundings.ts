import { Organization } from '@messaging-health/backstage-plugin-common';
import { Account } from './Account';
import { AutomationPolicy } from './ChatwootSettings';
import { SettingsClient } from './client/SettingsClient';

/** What an automation of an account is judged by, beside itself. */
export interface Surroundings {
  policy: AutomationPolicy;
  /** The organization's inboxes. */
  ownInboxIds: number[];
  /** All inboxes of the account, the organization's included. */
  inboxIds: number[];
  /** Where what happens in API inboxes is told, and so where replies leave. */
  callbackUrls: string[];
  /** Where Chatwoot keeps the CRM up to date. */
  mirrorUrl?: string;
}

/** Looks around in an account. */
export async function readSurroundings(
  settings: SettingsClient,
  { inboxIds: ownInboxIds }: Account,
  { webhookUrl: mirrorUrl }: Organization,
  policy: AutomationPolicy,
): Promise<Surroundings> {
  const inboxes = await settings.inboxes();
  return {
    policy,
    ownInboxIds,
    inboxIds: [...new Set([...ownInboxIds, ...inboxes.map(({ id }) => id)])],
    callbackUrls: inboxes.flatMap(({ webhook_url: url }) => (url ? [url] : [])),
    mirrorUrl,
  };
}
