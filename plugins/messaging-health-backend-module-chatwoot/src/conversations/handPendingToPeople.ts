import { ConversationClient } from '../client/ConversationClient';
import { isMissing } from '../client/isMissing';
import { SettingsClient } from '../client/SettingsClient';
import { mapInBatches } from '../mapInBatches';

/** So many conversations are opened at most by one call; the next goes on. */
export const MOST_OPENED = 500;
const AT_ONCE = 5;
/** 25 conversations a page: those left are counted up to a thousand. */
const MOST_PAGES = 40;

export interface HandedOver {
  opened: number;
  /** Still waiting; at least so many. */
  left: number;
}

/** Opens one; false where it is gone by now. */
async function open(client: ConversationClient, id: number): Promise<boolean> {
  try {
    await client.openConversation(id);
    return true;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

/** One page of those that wait, and surely of this inbox: others' conversations are not ours to open. */
async function listPending(
  client: ConversationClient,
  inboxId: number,
  page: number,
): Promise<number[]> {
  const found = await client.listConversations({
    inboxId,
    status: 'pending',
    page,
  });
  return found
    .filter(
      ({ inbox_id: inbox, status }) =>
        inbox === inboxId && status === 'pending',
    )
    .map(({ id }) => id);
}

/** How many wait in an inbox. */
async function countPending(
  client: ConversationClient,
  inboxId: number,
): Promise<number> {
  const found = new Set<number>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const before = found.size;
    (await listPending(client, inboxId, page)).forEach(id => found.add(id));
    if (found.size === before) {
      break;
    }
  }
  return found.size;
}

async function openInInbox(
  client: ConversationClient,
  inboxId: number,
  most: number,
): Promise<number> {
  const tried = new Set<number>();
  let opened = 0;
  while (tried.size < most) {
    // Always the first page: those opened have left it.
    const next = (await listPending(client, inboxId, 1))
      .filter(id => !tried.has(id))
      .slice(0, most - tried.size);
    if (next.length === 0) {
      break;
    }
    next.forEach(id => tried.add(id));
    const results = await mapInBatches(next, AT_ONCE, id => open(client, id));
    opened += results.filter(Boolean).length;
  }
  return opened;
}

/**
 * A bot's conversations are `pending` and hidden from people; without the bot they stay so. Opens them in
 * the inboxes that no bot answers any more, or nobody would answer those customers.
 */
export async function handPendingToPeople(
  settings: SettingsClient,
  conversations: ConversationClient,
  inboxIds: number[],
): Promise<HandedOver> {
  const handedOver: HandedOver = { opened: 0, left: 0 };
  for (const inboxId of inboxIds) {
    if (!(await settings.botOfInbox(inboxId))) {
      handedOver.opened += await openInInbox(
        conversations,
        inboxId,
        MOST_OPENED - handedOver.opened,
      );
      handedOver.left += await countPending(conversations, inboxId);
    }
  }
  return handedOver;
}
