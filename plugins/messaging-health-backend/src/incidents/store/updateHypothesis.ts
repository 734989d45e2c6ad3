import {
  Actor,
  HypothesisStatus,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { actorColumn, HypothesisRow } from './hypothesisRow';

/** Stores what became of a hypothesis; the last decision stands. */
export async function updateHypothesis(options: {
  transaction: Knex.Transaction;
  id: string;
  decision: {
    status: HypothesisStatus;
    decidedBy: Actor;
    decidedAt: string;
    reason: string;
  };
}): Promise<void> {
  const { transaction, id, decision } = options;
  await transaction<HypothesisRow>(TABLES.incidents.hypotheses)
    .where({ id })
    .update({
      status: decision.status,
      decided_by: actorColumn.encode(decision.decidedBy),
      decided_at: decision.decidedAt,
      reason: decision.reason,
    });
}
