import {
  TriggerId,
  TriggerState,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkInsert, TABLES, toTimestamp } from '../../database';
import { verdictColumn } from './TriggerRecord';

/** A verdict that changed, with what led to it. */
export interface VerdictChange {
  organizationId: string;
  trigger: TriggerId;
  /** The new state; `ended` where firing or a suspicion ended. */
  state: TriggerState | 'ended';
  /** By the figures, in milliseconds. */
  changedAt: number;
  onsetAt?: number;
  verdict: TriggerVerdict;
}

const COLUMNS = {
  organization_id: 'text',
  trigger_id: 'text',
  changed_at: 'text',
  judged_at: 'text',
  state: 'text',
  onset_at: 'text',
  verdict: 'text',
} as const;

/** Keeps verdicts that changed. */
export async function insertVerdictChanges(deps: {
  connection: Knex | Knex.Transaction;
  changes: VerdictChange[];
  judgedAt: Date;
}): Promise<void> {
  const { connection, changes, judgedAt } = deps;
  await bulkInsert({
    connection,
    table: TABLES.health.verdicts,
    columns: COLUMNS,
    rows: changes.map(change => ({
      organization_id: change.organizationId,
      trigger_id: change.trigger,
      changed_at: toTimestamp(new Date(change.changedAt)),
      judged_at: toTimestamp(judgedAt),
      state: change.state,
      onset_at:
        change.onsetAt === undefined
          ? null
          : toTimestamp(new Date(change.onsetAt)),
      verdict: verdictColumn.encode(change.verdict),
    })),
  });
}
