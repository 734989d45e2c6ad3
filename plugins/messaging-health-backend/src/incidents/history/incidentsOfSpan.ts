import { Knex } from 'knex';
import { isSqlite, TABLES } from '../../database';
import { IncidentFilter } from './IncidentFilter';
import { whereColumns } from './whereColumns';

/** The incidents that statistics are made of; both ends are timestamps, and in it. */
export interface StatisticsSpan
  extends Omit<IncidentFilter, 'detectedFrom' | 'detectedTo' | 'words'> {
  from: string;
  to: string;
}

/** The incidents that were detected in a span and fit its filters, as `incidents` under the name `i`. */
export function incidentsOfSpan(
  knex: Knex,
  { from, to, ...filter }: StatisticsSpan,
): Knex.QueryBuilder {
  const query = knex({ i: TABLES.incidents.incidents }).whereBetween(
    'i.detected_at',
    [from, to],
  );
  whereColumns(query, filter);
  if (filter.trigger !== undefined) {
    // Triggers hold when their incident was detected, so that those of a span are found by an index.
    query.whereIn(
      'i.sequence',
      knex(TABLES.incidents.triggers)
        .where('trigger', filter.trigger)
        .whereBetween('detected_at', [from, to])
        .select('incident'),
    );
  }
  return query;
}

/** Whether a span leaves out incidents by more than their organization. */
export function isNarrowed({
  from: _from,
  to: _to,
  organizationId: _organizationId,
  ...filter
}: StatisticsSpan): boolean {
  return Object.values(filter).some(value => value !== undefined);
}

/** The numbers of the incidents of a span as a query, written as `formatIncidentNumber` does. */
export function numbersOfSpan(
  knex: Knex,
  span: StatisticsSpan,
): Knex.QueryBuilder {
  return incidentsOfSpan(knex, span).select(
    knex.raw(
      isSqlite(knex)
        ? `printf('INC-%06d', i.sequence)`
        : // Without the greatest, the millionth would lose a digit.
          `'INC-' || lpad(i.sequence::text, greatest(6, length(i.sequence::text)), '0')`,
    ),
  );
}
