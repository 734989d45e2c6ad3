import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { incidentsOfSpan, StatisticsSpan } from './incidentsOfSpan';

const { incidents, triggers } = TABLES.incidents;
/** So many organizations are told. */
const MOST_ORGANIZATIONS = 20;

type OfOrganization = IncidentStatistics['byOrganization'][number];

/** The organizations with the most incidents of a span, and how many of those had a trigger again. */
export async function countByOrganization(
  knex: Knex,
  span: StatisticsSpan,
): Promise<OfOrganization[]> {
  const most: Array<{ id: string; count: string | number; newest: number }> =
    await incidentsOfSpan(knex, span)
      .groupBy('i.organization_id')
      .orderBy([{ column: 'count', order: 'desc' }, 'id'])
      .limit(MOST_ORGANIZATIONS)
      .select(
        'i.organization_id as id',
        knex.raw('count(*) as count'),
        knex.raw('max(i.sequence) as newest'),
      );
  if (most.length === 0) {
    return [];
  }
  const names: Array<{
    organization_id: string;
    organization_title: string;
    entity_ref: string;
  }> = await knex(incidents)
    .whereIn(
      'sequence',
      most.map(({ newest }) => newest),
    )
    .select('organization_id', 'organization_title', 'entity_ref');
  const nameOf = new Map(names.map(name => [name.organization_id, name]));
  const repeats = await countRepeats(
    knex,
    span,
    most.map(({ id }) => id),
  );
  return most.map(({ id, count }) => ({
    organizationId: id,
    organizationTitle: nameOf.get(id)?.organization_title ?? id,
    entityRef: nameOf.get(id)?.entity_ref ?? '',
    incidents: Number(count),
    repeats: repeats.get(id) ?? 0,
  }));
}

/** Incidents with a trigger that an earlier one of the same organization and span had, too. */
async function countRepeats(
  knex: Knex,
  span: StatisticsSpan,
  organizationIds: string[],
): Promise<Map<string, number>> {
  const rows: Array<{ id: string; count: string | number }> = await knex
    .with(
      'fired',
      incidentsOfSpan(knex, span)
        .whereIn('i.organization_id', organizationIds)
        .join({ t: triggers }, 't.incident', 'i.sequence')
        .select(
          'i.organization_id as id',
          'i.sequence as incident',
          knex.raw(
            'row_number() over (partition by i.organization_id, t.trigger order by i.detected_at, i.sequence) as place',
          ),
        ),
    )
    .from('fired')
    .where('place', '>', 1)
    .groupBy('id')
    .select('id', knex.raw('count(distinct incident) as count'));
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
