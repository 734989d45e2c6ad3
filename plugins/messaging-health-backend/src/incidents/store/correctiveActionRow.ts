import {
  actorSchema,
  CorrectiveAction,
  isActionOpen,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

const actorColumn = jsonColumn(
  'incident_corrective_actions.created_by',
  actorSchema,
);

/** A row of `incident_corrective_actions`, but for the day on which its owner was told. */
export interface CorrectiveActionRow {
  id: string;
  incident: number;
  open_ticket: number | null;
  title: string;
  owner: string;
  due_on: string;
  link: string | null;
  blocks_return: number;
  created_by: string;
  created_at: string;
  done_at: string | null;
  done_by: string | null;
  withdrawn_at: string | null;
  reason: string | null;
}

/** A corrective action as its row holds it. */
export function toCorrectiveActionRow(
  incident: number,
  action: CorrectiveAction,
): CorrectiveActionRow {
  return {
    id: action.id,
    incident,
    open_ticket: isActionOpen(action) ? 1 : null,
    title: action.title,
    owner: action.owner,
    due_on: action.dueOn,
    link: action.link ?? null,
    blocks_return: action.blocksReturn ? 1 : 0,
    created_by: actorColumn.encode(action.createdBy),
    created_at: action.createdAt,
    done_at: action.doneAt ?? null,
    done_by: action.doneBy ? actorColumn.encode(action.doneBy) : null,
    withdrawn_at: action.withdrawnAt ?? null,
    reason: action.reason ?? null,
  };
}

/** The corrective action that a row holds. */
export function fromCorrectiveActionRow(
  row: CorrectiveActionRow,
): CorrectiveAction {
  return {
    id: row.id,
    title: row.title,
    owner: row.owner,
    dueOn: row.due_on,
    link: row.link ?? undefined,
    blocksReturn: row.blocks_return === 1,
    createdBy: actorColumn.decode(row.created_by),
    createdAt: row.created_at,
    doneAt: row.done_at ?? undefined,
    doneBy: row.done_by === null ? undefined : actorColumn.decode(row.done_by),
    withdrawnAt: row.withdrawn_at ?? undefined,
    reason: row.reason ?? undefined,
  };
}
