import { Knex } from 'knex';
import { TABLES } from '../../database';

/**
 * The next number. The counter's row stays locked until the transaction ends, so
 * that a number taken by a transaction that fails is given to the next one.
 */
export async function takeIncidentNumber(options: {
  transaction: Knex.Transaction;
}): Promise<number> {
  const { transaction } = options;
  const [{ last }]: Array<{ last: number }> = await transaction(
    TABLES.incidents.counter,
  )
    .where({ id: 1 })
    .update({ last: transaction.raw('?? + 1', ['last']) })
    .returning('last');
  return last;
}
