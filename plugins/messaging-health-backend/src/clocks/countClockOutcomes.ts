import {
  IncidentStatistics,
  SLA_CLOCKS,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../database';

/**
 * How many clocks that began in a span were kept and missed. One that runs and is not over yet counts as neither, nor does one
 * that was stopped in time.
 */
export async function countClockOutcomes({
  knex,
  clock,
  span,
  ofIncidents,
}: {
  knex: Knex;
  clock: Clock;
  /** Both ends are timestamps, and in it. */
  span: { from: string; to: string; organizationId?: string };
  /** A query for the numbers of the incidents whose clocks count; of all where left out. */
  ofIncidents?: Knex.QueryBuilder;
}): Promise<IncidentStatistics['sla']> {
  const now = toTimestamp(clock.now());
  const query = knex(TABLES.clocks.clocks)
    .whereIn('clock', [...SLA_CLOCKS])
    .whereBetween('started_at', [span.from, span.to])
    .groupBy('clock')
    .select(
      'clock',
      knex.raw('count(case when met_at <= due_at then 1 end) as kept'),
      knex.raw(
        'count(case when coalesce(met_at, stopped_at, ?) > due_at then 1 end) as missed',
        [now],
      ),
    );
  if (span.organizationId !== undefined) {
    query.where('organization_id', span.organizationId);
  }
  if (ofIncidents) {
    query.whereIn('incident', ofIncidents);
  }
  const rows: Array<Record<'clock' | 'kept' | 'missed', string | number>> =
    await query;
  const countOf = (id: string) => {
    const row = rows.find(({ clock: counted }) => counted === id);
    return { kept: Number(row?.kept ?? 0), missed: Number(row?.missed ?? 0) };
  };
  return {
    diagnosis: countOf('diagnosis'),
    rollback: countOf('rollback'),
    'preliminary-rca': countOf('preliminary-rca'),
    'next-update': countOf('next-update'),
  };
}
