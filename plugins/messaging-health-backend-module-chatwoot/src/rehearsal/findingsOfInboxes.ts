import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { Account } from '../Account';
import { SettingsClient } from '../client/SettingsClient';

const CHECK = 'chatwoot-inboxes';

/** Whether the inboxes that the organization names are there. */
export async function findingsOfInboxes(
  settings: SettingsClient,
  { accountId: account, inboxIds }: Account,
): Promise<RehearsalFinding[]> {
  const names = new Map(
    (await settings.inboxes()).map(({ id, name }) => [id, name]),
  );
  const missing = inboxIds.filter(id => !names.has(id));
  if (missing.length > 0) {
    const inboxes = missing.join(', ');
    const statement = say('inbox.rehearsal.inboxes-missing', {
      account,
      inboxes,
    });
    return [{ check: CHECK, ready: false, statement }];
  }
  const inboxes = inboxIds.map(id => `${names.get(id)} (${id})`).join(', ');
  const statement = say('inbox.rehearsal.inboxes-there', { inboxes });
  return [{ check: CHECK, ready: true, statement }];
}
