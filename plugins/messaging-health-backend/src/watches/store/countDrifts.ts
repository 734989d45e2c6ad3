import { Knex } from 'knex';
import { bulkTable, TABLES } from '../../database';

/** How many drifts are open, of those organizations that have any. */
export async function countDrifts(options: {
  knex: Knex;
  organizationIds: string[];
}): Promise<Map<string, number>> {
  const { knex, organizationIds } = options;
  const wanted = bulkTable(
    knex,
    { id: 'text' },
    organizationIds.map(id => ({ id })),
  );
  const rows: Array<{ organization_id: string; count: number | string }> =
    await knex(TABLES.watches.drifts)
      .whereRaw(
        `organization_id in (select id from ${wanted.sql})`,
        wanted.bindings,
      )
      .groupBy('organization_id')
      .select('organization_id')
      .count({ count: '*' });
  return new Map(
    rows.map(({ organization_id, count }) => [organization_id, Number(count)]),
  );
}
