import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { RcaPlace, toRcaVersionRow } from './rcaVersionRow';

/** Adds a version; the incident's row is locked by the transaction. */
export async function insertRcaVersion(options: {
  transaction: Knex.Transaction;
  version: RcaVersion;
  place: RcaPlace;
}): Promise<void> {
  const { transaction, version, place } = options;
  await transaction(TABLES.rootCause.versions).insert(
    toRcaVersionRow(version, place),
  );
}
