import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { OperationRow, requestedByColumn } from './operationRow';

/** The newest operation of an organization that the system began by itself, if any was at work since an instant. */
export async function findAutomaticOperation(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  since: Date;
}): Promise<{ id: string; requestedAt: string } | undefined> {
  const { transaction, organizationId, since } = options;
  const rows: Array<
    Pick<OperationRow, 'id' | 'requested_at' | 'requested_by'>
  > = await transaction<OperationRow>(TABLES.operations.operations)
    .where({ organization_id: organizationId })
    .where(recent =>
      recent
        .whereNull('finished_at')
        .orWhere('finished_at', '>', toTimestamp(since)),
    )
    .orderBy('requested_at', 'desc')
    .select('id', 'requested_at', 'requested_by');
  const found = rows.find(
    row => requestedByColumn.decode(row.requested_by).type === 'system',
  );
  return found && { id: found.id, requestedAt: found.requested_at };
}
