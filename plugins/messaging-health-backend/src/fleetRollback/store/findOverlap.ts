import { Knex } from 'knex';
import { TABLES } from '../../database';

/** An organization that belongs to a fleet rollback already. */
export interface Overlap {
  id: string;
  status: string;
  title: string;
}

/** The first of these organizations that belongs to a fleet rollback that has not ended. */
export async function findOverlap(options: {
  knex: Knex;
  organizationIds: string[];
}): Promise<Overlap | undefined> {
  const { knex, organizationIds } = options;
  const { rollbacks, members } = TABLES.fleet;
  return knex(rollbacks)
    .join(members, `${members}.fleet_rollback_id`, `${rollbacks}.id`)
    .whereIn(`${rollbacks}.status`, ['running', 'stopped'])
    .whereIn(`${members}.organization_id`, organizationIds)
    .orderBy(`${members}.title`)
    .first<Overlap | undefined>(
      `${rollbacks}.id`,
      `${rollbacks}.status`,
      `${members}.title`,
    );
}
