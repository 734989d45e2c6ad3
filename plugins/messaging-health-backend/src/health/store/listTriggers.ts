import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkTable, fromTimestamp, TABLES } from '../../database';
import {
  clocksColumn,
  stateColumn,
  TriggerRecord,
  unknownReasonColumn,
} from './TriggerRecord';

interface TriggerRow {
  organization_id: string;
  trigger_id: TriggerId;
  state: string | null;
  unknown_reason: string | null;
  since_at: string | null;
  judged_at: string;
  series_id: number | null;
  memory: string | null;
  generation: number;
}

/** Records of every organization, or of some. */
export async function listTriggers(deps: {
  knex: Knex;
  organizationIds?: string[];
}): Promise<TriggerRecord[]> {
  const { knex, organizationIds } = deps;
  const query = knex<TriggerRow>(TABLES.health.triggers).select(
    'organization_id',
    'trigger_id',
    'state',
    'unknown_reason',
    'since_at',
    'judged_at',
    'series_id',
    'memory',
    'generation',
  );
  if (!organizationIds) {
    return (await query).map(toRecord);
  }
  const wanted = bulkTable(
    knex,
    { id: 'text' },
    organizationIds.map(id => ({ id })),
  );
  return (
    await query.whereRaw(
      `organization_id in (select id from ${wanted.sql})`,
      wanted.bindings,
    )
  ).map(toRecord);
}

function toRecord(row: TriggerRow): TriggerRecord {
  const clocks = row.memory ? clocksColumn.decode(row.memory) : undefined;
  return {
    organizationId: row.organization_id,
    trigger: row.trigger_id,
    // An earlier version wrote clocks alone; the next round gives them a state.
    state: row.state ? stateColumn.parse(row.state) : 'unknown',
    unknownReason: row.state
      ? unknownReasonColumn.optional().parse(row.unknown_reason ?? undefined)
      : 'never-evaluated',
    since: fromTimestamp(row.since_at ?? row.judged_at).getTime(),
    seriesId: row.series_id ?? undefined,
    clocks,
    generation: row.generation,
  };
}
