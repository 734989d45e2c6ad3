import { Knex } from 'knex';
import { TABLES } from '../../database';

/** The incidents that statistics are made of; both ends are timestamps, and in it. */
export interface StatisticsSpan {
  from: string;
  to: string;
  organizationId?: string;
}

/** The incidents that were detected in a span, as `incidents` under the name `i`. */
export function incidentsOfSpan(
  knex: Knex,
  { from, to, organizationId }: StatisticsSpan,
): Knex.QueryBuilder {
  const query = knex({ i: TABLES.incidents.incidents }).whereBetween(
    'i.detected_at',
    [from, to],
  );
  return organizationId === undefined
    ? query
    : query.where('i.organization_id', organizationId);
}
