import { Knex } from 'knex';
import { bulkInsert, TABLES, toTimestamp } from '../../database';
import { clocksColumn, TriggerRecord } from './TriggerRecord';

const TABLE = TABLES.health.triggers;
const COLUMNS = {
  organization_id: 'text',
  trigger_id: 'text',
  judged_at: 'text',
  generation: 'integer',
  firing_since_at: 'text',
  memory: 'text',
  state: 'text',
  unknown_reason: 'text',
  since_at: 'text',
  series_id: 'integer',
} as const;

const instantOf = (milliseconds: number | undefined) =>
  milliseconds === undefined ? null : toTimestamp(new Date(milliseconds));

/**
 * Saves what a round changed. A record whose figures changed since they were read
 * stays as it is: the next round judges it.
 */
export async function saveTriggers(deps: {
  transaction: Knex.Transaction;
  records: TriggerRecord[];
  judgedAt: Date;
}): Promise<void> {
  const { transaction, records, judgedAt } = deps;
  const rows = records
    .map(record => ({
      organization_id: record.organizationId,
      trigger_id: record.trigger,
      judged_at: toTimestamp(judgedAt),
      generation: record.generation,
      firing_since_at: instantOf(
        record.clocks?.firingSince ?? record.clocks?.suspectedSince,
      ),
      memory: record.clocks ? clocksColumn.encode(record.clocks) : null,
      state: record.state,
      unknown_reason: record.unknownReason ?? null,
      since_at: instantOf(record.since),
      series_id: record.seriesId ?? null,
    }))
    .sort((a, b) => (a.organization_id < b.organization_id ? -1 : 1));
  const changing = [
    'judged_at',
    'firing_since_at',
    'memory',
    'state',
    'unknown_reason',
    'since_at',
    'series_id',
  ];
  await bulkInsert({
    connection: transaction,
    table: TABLE,
    columns: COLUMNS,
    rows,
    conflict: {
      keys: ['organization_id', 'trigger_id'],
      set: Object.fromEntries(
        changing.map(column => [column, `excluded.${column}`]),
      ),
      where: `${TABLE}.generation = excluded.generation`,
    },
  });
}
