import { Knex } from 'knex';
import { TABLES } from '../../database';

/** How many conversations are signed off. */
export async function countSignOffs(options: {
  knex: Knex;
  operationId: string;
}): Promise<number> {
  const { knex, operationId } = options;
  const rows: Array<{ count: number | string }> = await knex(
    TABLES.operations.signOffs,
  )
    .where({ operation_id: operationId })
    .count({ count: '*' });
  return Number(rows[0].count);
}
