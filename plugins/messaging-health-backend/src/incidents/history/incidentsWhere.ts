import { Knex } from 'knex';
import { TABLES } from '../../database';
import { IncidentCursor } from './incidentCursor';
import { IncidentFilter } from './IncidentFilter';
import { whereColumns } from './whereColumns';

const { incidents, triggers } = TABLES.incidents;

/** A filter without its words: they are a matter of the database. */
export interface PageQuestion {
  filter: Omit<IncidentFilter, 'words'>;
  after?: IncidentCursor;
  /** Set where something else than the trigger leads the way. */
  probesTrigger?: true;
}

/**
 * The incidents of a filter after a place, newest first, as `incidents` under the name `i`. Each
 * filter alone has an index that gives them in this order.
 */
export function incidentsWhere(
  knex: Knex,
  { filter, after, probesTrigger }: PageQuestion,
): Knex.QueryBuilder {
  const { organizationId, trigger } = filter;
  const query = knex({ i: incidents });
  // An organization's incidents are few: then they are walked, else those of the trigger.
  const walksTrigger =
    trigger !== undefined && organizationId === undefined && !probesTrigger;
  const [at, number] = walksTrigger
    ? ['t.detected_at', 't.incident']
    : ['i.detected_at', 'i.sequence'];
  if (walksTrigger) {
    query
      .join({ t: triggers }, 't.incident', 'i.sequence')
      .where('t.trigger', trigger);
  } else if (trigger !== undefined) {
    query.whereExists(
      knex({ t: triggers })
        .whereRaw('?? = ??', ['t.incident', 'i.sequence'])
        .where('t.trigger', trigger)
        .select(knex.raw('1')),
    );
  }
  whereColumns(query, filter);
  if (filter.detectedFrom !== undefined) {
    query.where(at, '>=', filter.detectedFrom);
  }
  if (filter.detectedTo !== undefined) {
    query.where(at, '<=', filter.detectedTo);
  }
  if (after) {
    query.whereRaw('(??, ??) < (?, ?)', [
      at,
      number,
      after.detectedAt,
      after.sequence,
    ]);
  }
  return query.orderBy([
    { column: at, order: 'desc' },
    { column: number, order: 'desc' },
  ]);
}
