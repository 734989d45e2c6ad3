import { RatioTriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chunked, fromTimestamp, TABLES } from '../../database';
import { memoryColumn, TriggerRecord, verdictColumn } from './TriggerRecord';

interface TriggerRow {
  organization_id: string;
  trigger_id: RatioTriggerId;
  judged_at: string;
  generation: number;
  memory: string | null;
  verdict: string;
}

/** Records of one trigger for every organization, or of every trigger for some organizations. */
export async function listTriggers(deps: {
  knex: Knex;
  where: { trigger: RatioTriggerId } | { organizationIds: string[] };
}): Promise<TriggerRecord[]> {
  const { knex, where } = deps;
  const query = () =>
    knex<TriggerRow>(TABLES.health.triggers).select(
      'organization_id',
      'trigger_id',
      'judged_at',
      'generation',
      'memory',
      'verdict',
    );
  if ('trigger' in where) {
    return (await query().where('trigger_id', where.trigger)).map(toRecord);
  }
  const records: TriggerRecord[] = [];
  for (const ids of chunked(where.organizationIds, 1)) {
    const rows = await query().whereIn('organization_id', ids);
    records.push(...rows.map(toRecord));
  }
  return records;
}

function toRecord(row: TriggerRow): TriggerRecord {
  return {
    organizationId: row.organization_id,
    trigger: row.trigger_id,
    judgedAt: fromTimestamp(row.judged_at),
    generation: row.generation,
    memory: row.memory ? memoryColumn.decode(row.memory) : undefined,
    verdict: verdictColumn.decode(row.verdict),
  };
}
