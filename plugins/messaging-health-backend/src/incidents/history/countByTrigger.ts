import {
  IncidentStatistics,
  TRIGGER_IDS,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { incidentsOfSpan, isNarrowed, StatisticsSpan } from './incidentsOfSpan';

const { incidents, triggers } = TABLES.incidents;

/** How many incidents of a span each trigger fired in, the most first. */
export async function countByTrigger(
  knex: Knex,
  span: StatisticsSpan,
): Promise<IncidentStatistics['byTrigger']> {
  const { from, to, organizationId } = span;
  const query = knex({ t: triggers })
    .whereIn('t.trigger', [...TRIGGER_IDS])
    .whereBetween('t.detected_at', [from, to])
    .groupBy('t.trigger')
    .select('t.trigger', knex.raw('count(*) as count'));
  if (isNarrowed(span)) {
    query.whereIn(
      't.incident',
      incidentsOfSpan(knex, span).select('i.sequence'),
    );
  } else if (organizationId !== undefined) {
    query
      .join({ i: incidents }, 'i.sequence', 't.incident')
      .where('i.organization_id', organizationId);
  }
  const rows: Array<{ trigger: string; count: string | number }> = await query;
  return rows
    .map(({ trigger, count }) => ({
      trigger: triggerIdSchema.parse(trigger),
      incidents: Number(count),
    }))
    .sort(
      (a, b) =>
        b.incidents - a.incidents ||
        TRIGGER_IDS.indexOf(a.trigger) - TRIGGER_IDS.indexOf(b.trigger),
    );
}
