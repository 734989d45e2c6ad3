import { Signal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';

const { days, series } = TABLES.health;

/** The series of a source that have no packed day: nothing is known of their past. */
export async function listSeriesWithoutDays(deps: {
  knex: Knex;
  signal: Signal;
  source: string;
}): Promise<Array<{ id: number; organizationId: string }>> {
  const { knex, signal, source } = deps;
  const rows = await knex<{
    id: number;
    organization_id: string;
    signal: string;
    source: string;
  }>(series)
    .where({ signal, source })
    .whereNotExists(
      knex(days)
        .where(`${days}.series_id`, knex.ref(`${series}.id`))
        .select('day'),
    )
    .select('id', 'organization_id');
  return rows.map(row => ({
    id: row.id,
    organizationId: row.organization_id,
  }));
}
