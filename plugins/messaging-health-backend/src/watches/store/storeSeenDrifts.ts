import { Knex } from 'knex';
import { insertParts, TABLES } from '../../database';
import { FoundDrift } from '../drift/Look';
import { driftStatementColumn, DriftRow } from './driftRow';

/** Values of one row. */
const COLUMNS = 7;

/** Keeps what was found: what is new from now on, the rest as still seen. */
export async function storeSeenDrifts(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  incident: string;
  found: FoundDrift[];
  at: string;
}): Promise<void> {
  const { transaction, organizationId, incident, found, at } = options;
  const rows = found.map(({ kind, subject, statement }) => ({
    organization_id: organizationId,
    kind,
    subject,
    statement: driftStatementColumn.encode(statement),
    incident,
    noticed_at: at,
    last_seen_at: at,
  }));
  for (const part of insertParts(transaction, rows, COLUMNS)) {
    await transaction<DriftRow>(TABLES.watches.drifts)
      .insert(part)
      .onConflict(['organization_id', 'kind', 'subject'])
      .merge(['statement', 'last_seen_at']);
  }
}
