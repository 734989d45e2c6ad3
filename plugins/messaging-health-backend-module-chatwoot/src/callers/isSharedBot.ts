import { AgentBot } from '../client/schemas';
import { SettingsClient } from '../client/SettingsClient';
import { mapInBatches } from '../mapInBatches';
import { Surroundings } from '../Surroundings';

/** An account may have hundreds of inboxes, and each must be asked for its bot. */
const AT_ONCE = 5;

/** True where a bot answers inboxes of others, too, or belongs to the whole installation. */
export async function isSharedBot(
  { id, account_id: accountId, system_bot: isSystemBot }: AgentBot,
  settings: SettingsClient,
  { inboxIds, ownInboxIds }: Pick<Surroundings, 'inboxIds' | 'ownInboxIds'>,
): Promise<boolean> {
  if (isSystemBot || accountId === null) {
    return true;
  }
  const others = inboxIds.filter(inboxId => !ownInboxIds.includes(inboxId));
  const bots = await mapInBatches(others, AT_ONCE, inboxId =>
    settings.botOfInbox(inboxId),
  );
  return bots.some(bot => bot?.id === id);
}
