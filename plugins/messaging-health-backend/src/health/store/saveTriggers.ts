import { Knex } from 'knex';
import { insertParts, TABLES, toTimestamp } from '../../database';
import { memoryColumn, TriggerRecord, verdictColumn } from './TriggerRecord';

const TABLE = TABLES.health.triggers;
const COLUMNS = 7;

/**
 * Saves a round's verdicts. One that another replica judged later stays, and so
 * does one whose figures changed since they were read: the next round judges it.
 */
export async function saveTriggers(deps: {
  transaction: Knex.Transaction;
  records: TriggerRecord[];
}): Promise<void> {
  const { transaction, records } = deps;
  const rows = records
    .map(record => ({
      organization_id: record.organizationId,
      trigger_id: record.trigger,
      judged_at: toTimestamp(record.judgedAt),
      generation: record.generation,
      firing_since_at: record.memory?.firingSince
        ? toTimestamp(new Date(record.memory.firingSince))
        : null,
      memory: record.memory ? memoryColumn.encode(record.memory) : null,
      verdict: verdictColumn.encode(record.verdict),
    }))
    .sort((a, b) => (a.organization_id < b.organization_id ? -1 : 1));
  for (const part of insertParts(transaction, rows, COLUMNS)) {
    await transaction(TABLE)
      .insert(part)
      .onConflict(['organization_id', 'trigger_id'])
      .merge(['judged_at', 'firing_since_at', 'memory', 'verdict'])
      .where(`${TABLE}.judged_at`, '<=', transaction.raw('excluded.judged_at'))
      .where(`${TABLE}.generation`, transaction.raw('excluded.generation'));
  }
}
