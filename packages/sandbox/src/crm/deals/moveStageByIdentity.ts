import { Queryable } from '../Queryable';
import { DealAnswer, notFound, refusedBody } from './DealAnswer';
import { MoveStageRequest } from './requestSchemas';

async function findStages(
  db: Queryable,
  organizationId: string,
  request: MoveStageRequest,
) {
  const { rows } = await db.query<{
    board_id: string;
    stage_id: string | null;
  }>(
    `select board.id as board_id, stage.id as stage_id
       from boards board
       left join board_stages stage on stage.board_id = board.id and lower(stage.label) = lower($3)
      where board.organization_id = $1 and board.key = $2`,
    [organizationId, request.board_key, request.to_stage_label],
  );
  return rows;
}

async function findOpenDeal(
  db: Queryable,
  organizationId: string,
  boardId: string,
  request: MoveStageRequest,
) {
  const { rows } = await db.query<{ id: string }>(
    `select deal.id from deals deal join contacts contact on contact.id = deal.contact_id
      where deal.organization_id = $1 and deal.board_id = $2
        and contact.organization_id = $1 and contact.deleted_at is null
        and (contact.phone = $3 or lower(contact.email) = lower($4))
        and not deal.is_won and not deal.is_lost and deal.deleted_at is null
      order by deal.updated_at desc limit 1`,
    [organizationId, boardId, request.phone ?? null, request.email ?? null],
  );
  return rows.at(0)?.id;
}

/** Moves the open deal of the person with this phone or e-mail. */
export async function moveStageByIdentity(
  db: Queryable,
  organizationId: string,
  request: MoveStageRequest,
): Promise<DealAnswer> {
  const stages = await findStages(db, organizationId, request);
  if (stages.length === 0) {
    return notFound('Board not found');
  }
  const [{ board_id: boardId, stage_id: stageId }] = stages;
  if (stages.length > 1 || stageId === null) {
    return refusedBody(
      stageId === null ? 'Unknown stage label' : 'Ambiguous stage label',
    );
  }
  const dealId = await findOpenDeal(db, organizationId, boardId, request);
  if (!dealId) {
    return notFound('Deal not found for this identity');
  }
  await db.query(
    `update deals set stage_id = $2, last_stage_change_date = now(), updated_at = now() where id = $1`,
    [dealId, stageId],
  );
  return {
    status: 200,
    body: { data: { id: dealId, stage_id: stageId }, action: 'moved' },
  };
}
