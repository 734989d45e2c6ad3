import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromRcaVersionRow, RcaVersionRow } from './rcaVersionRow';

/** The newest version of one incident, where there is one. */
export async function findNewestRcaVersion(options: {
  knex: Knex;
  incident: string;
}): Promise<RcaVersion | undefined> {
  const { knex, incident } = options;
  const row = await knex<RcaVersionRow>(TABLES.rootCause.versions)
    .where({ incident })
    .orderBy('version', 'desc')
    .first();
  return row && fromRcaVersionRow(row);
}
