import { Account } from '../Account';
import { surveyAutomations } from '../automations/surveyAutomations';
import { listCallers } from '../callers/listCallers';
import { SettingsClient } from '../client/SettingsClient';
import { Surroundings } from '../Surroundings';
import { findingsOfAutomations } from './findingsOfAutomations';
import { findingsOfCallers } from './findingsOfCallers';
import { findingsOfInboxes } from './findingsOfInboxes';
import { findingsOfToken } from './findingsOfToken';
import { RehearsalCheck } from './rehearse';

/** What a rollback needs of Chatwoot, in the order in which a lack of it explains the next. */
export function rehearsalChecks(
  settings: SettingsClient,
  account: Account,
  flowUrls: string[],
  lookAround: () => Promise<Surroundings>,
): RehearsalCheck[] {
  return [
    {
      check: 'chatwoot-token',
      look: () => findingsOfToken(settings, account.accountId),
    },
    {
      check: 'chatwoot-inboxes',
      look: () => findingsOfInboxes(settings, account),
    },
    {
      check: 'chatwoot-automations',
      look: async () =>
        findingsOfAutomations(
          await surveyAutomations(settings, await lookAround()),
        ),
    },
    {
      check: 'chatwoot-callers',
      look: async () =>
        findingsOfCallers(
          await listCallers(settings, await lookAround(), url =>
            flowUrls.some(beginning => url.startsWith(beginning)),
          ),
        ),
    },
  ];
}
