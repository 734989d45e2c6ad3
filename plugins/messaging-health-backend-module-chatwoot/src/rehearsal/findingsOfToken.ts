import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { SettingsClient } from '../client/SettingsClient';

const CHECK = 'chatwoot-token';

/** Whether the token may switch automations of the account. */
export async function findingsOfToken(
  settings: SettingsClient,
  account: number,
): Promise<RehearsalFinding[]> {
  const { accounts } = await settings.profile();
  const membership = accounts.find(({ id }) => id === account);
  if (!membership) {
    const statement = say('inbox.rehearsal.stranger', { account });
    return [{ check: CHECK, ready: false, statement }];
  }
  const role = membership.role ?? 'none';
  return role === 'administrator'
    ? [
        {
          check: CHECK,
          ready: true,
          statement: say('inbox.rehearsal.administrator', { account }),
        },
      ]
    : [
        {
          check: CHECK,
          ready: false,
          statement: say('inbox.rehearsal.not-administrator', {
            account,
            role,
          }),
        },
      ];
}
