import { Queryable } from '../Queryable';
import { DealAnswer, notFound, refusedBody } from './DealAnswer';
import { OpenDealRequest } from './requestSchemas';

async function findLinkedContact(
  db: Queryable,
  organizationId: string,
  conversationId: number,
) {
  const { rows } = await db.query<{ contact_id: string | null }>(
    `select contact_id from messaging_conversation_links
      where organization_id = $1 and chatwoot_conversation_id = $2`,
    [organizationId, conversationId],
  );
  return rows.at(0)?.contact_id ?? undefined;
}

async function findEntryStage(
  db: Queryable,
  organizationId: string,
  boardKey: string,
) {
  const { rows } = await db.query<{ board_id: string; id: string }>(
    `select stage.id, stage.board_id
       from board_stages stage join boards board on board.id = stage.board_id
      where board.organization_id = $1 and board.key = $2 order by stage."order" limit 1`,
    [organizationId, boardKey],
  );
  return rows.at(0);
}

/**
 * Gives the person of a conversation an open deal on the board's first stage, where there is
 * none, and ties the conversation's link to it. Safe to repeat.
 */
export async function openDeal(
  db: Queryable,
  organizationId: string,
  request: OpenDealRequest,
): Promise<DealAnswer> {
  const conversationId = request.chatwoot_conversation_id;
  const contactId = await findLinkedContact(db, organizationId, conversationId);
  if (!contactId) {
    return notFound('Contact not found for this conversation');
  }
  const stage = await findEntryStage(db, organizationId, request.board_key);
  if (!stage) {
    return refusedBody('The board has no stage');
  }
  // A person known by Instagram alone gets the synthetic e-mail that later moves look for.
  await db.query(
    `update contacts set phone = coalesce(phone, $2), email = coalesce(email, $3) where id = $1`,
    [contactId, request.phone ?? null, request.email ?? null],
  );
  await db.query(
    `insert into deals (organization_id, board_id, stage_id, contact_id, title)
     select $1, $2, $3, $4, $5
      where not exists (select 1 from deals where organization_id = $1 and contact_id = $4 and board_id = $2
                          and not is_won and not is_lost and deleted_at is null)`,
    [organizationId, stage.board_id, stage.id, contactId, request.title],
  );
  const { rows } = await db.query<{ deal_id: string }>(
    `update messaging_conversation_links link set deal_id = deal.id, updated_at = now()
       from deals deal
      where link.organization_id = $1 and link.chatwoot_conversation_id = $2
        and deal.organization_id = $1 and deal.contact_id = $3 and deal.board_id = $4
        and not deal.is_won and not deal.is_lost and deal.deleted_at is null
      returning link.deal_id`,
    [organizationId, conversationId, contactId, stage.board_id],
  );
  return { status: 200, body: { data: { id: rows.at(0)?.deal_id } } };
}
