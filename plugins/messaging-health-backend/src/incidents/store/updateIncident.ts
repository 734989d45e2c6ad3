import { Knex } from 'knex';
import { TABLES } from '../../database';
import { IncidentRow } from './incidentRow';

/** Columns that change in an incident's life. */
export type IncidentChange = Partial<
  Pick<
    IncidentRow,
    | 'status'
    | 'severity'
    | 'commander'
    | 'open_ticket'
    | 'diagnosed_at'
    | 'decided_at'
    | 'restored_at'
    | 'closed_at'
    | 'sla'
    | 'rca_stage'
    | 'planned_go_live_at'
  >
> & { updated_at: string };

/** Changes an incident that the transaction has locked. */
export async function updateIncident(options: {
  transaction: Knex.Transaction;
  sequence: number;
  change: IncidentChange;
}): Promise<void> {
  const { transaction, sequence, change } = options;
  await transaction<IncidentRow>(TABLES.incidents.incidents)
    .where({ sequence })
    .update(change);
}
