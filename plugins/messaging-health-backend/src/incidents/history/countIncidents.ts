import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { incidentsOfSpan, StatisticsSpan } from './incidentsOfSpan';

type Counts = Pick<IncidentStatistics, 'incidents' | 'open' | 'dismissed'>;

/** How many incidents a span has. */
export async function countIncidents(
  knex: Knex,
  span: StatisticsSpan,
): Promise<Counts> {
  const [found]: Array<Record<keyof Counts, string | number | null>> =
    await incidentsOfSpan(knex, span).select(
      knex.raw('count(*) as incidents'),
      knex.raw('count(i.open_ticket) as open'),
      knex.raw(
        "count(case when i.status = 'dismissed' then 1 end) as dismissed",
      ),
    );
  return {
    incidents: Number(found.incidents),
    open: Number(found.open),
    dismissed: Number(found.dismissed),
  };
}
