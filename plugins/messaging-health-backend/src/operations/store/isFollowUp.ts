import { Operation } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationRow } from './operationRow';

/** True for a rollback that took the place of another operation of its incident. */
export async function isFollowUp(options: {
  knex: Knex;
  operation: Pick<Operation, 'id' | 'incident'>;
}): Promise<boolean> {
  const { knex, operation } = options;
  const { id, incident } = operation;
  const followed: unknown[] = await knex<OperationRow>(
    TABLES.operations.operations,
  )
    .where({ incident, followed_by: id })
    .limit(1)
    .select('id');
  return followed.length > 0;
}
