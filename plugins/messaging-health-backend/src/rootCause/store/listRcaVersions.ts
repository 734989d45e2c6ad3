import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { fromRcaVersionRow, RcaVersionRow } from './rcaVersionRow';

/** The versions of one incident, the newest first. */
export async function listRcaVersions(options: {
  knex: Knex;
  incident: string;
}): Promise<RcaVersion[]> {
  const { knex, incident } = options;
  const rows: RcaVersionRow[] = await knex<RcaVersionRow>(
    TABLES.rootCause.versions,
  )
    .where({ incident })
    .orderBy('version', 'desc')
    .select();
  return rows.map(fromRcaVersionRow);
}
