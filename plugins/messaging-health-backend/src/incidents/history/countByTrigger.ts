import {
  IncidentStatistics,
  TRIGGER_IDS,
  triggerIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { StatisticsSpan } from './incidentsOfSpan';

const { incidents, triggers } = TABLES.incidents;

/** How many incidents of a span each trigger fired in, the most first. */
export async function countByTrigger(
  knex: Knex,
  { from, to, organizationId }: StatisticsSpan,
): Promise<IncidentStatistics['byTrigger']> {
  const query = knex({ t: triggers })
    .whereIn('t.trigger', [...TRIGGER_IDS])
    .whereBetween('t.detected_at', [from, to])
    .groupBy('t.trigger')
    .select('t.trigger', knex.raw('count(*) as count'));
  if (organizationId !== undefined) {
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
