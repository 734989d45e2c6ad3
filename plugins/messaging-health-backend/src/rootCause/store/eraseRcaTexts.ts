import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { RcaVersionRow } from './rcaVersionRow';

/** Erases the texts of versions, and answers the ids of the evidence that repeats them. Throws `NotFoundError`. */
export async function eraseRcaTexts(options: {
  transaction: Knex.Transaction;
  incident: string;
  versions: number[];
}): Promise<string[]> {
  const { transaction, incident, versions } = options;
  const named = () =>
    transaction<RcaVersionRow>(TABLES.rootCause.versions)
      .where({ incident })
      .whereIn('version', versions);
  const rows: Array<Pick<RcaVersionRow, 'version' | 'evidence_id'>> =
    await named().select('version', 'evidence_id');
  const found = new Set(rows.map(({ version }) => version));
  const unknown = versions.find(version => !found.has(version));
  if (unknown !== undefined) {
    throw new NotFoundError(
      `The root cause analysis of ${incident} has no version ${unknown}. GET /incidents/${incident}/rca tells which it has.`,
    );
  }
  await named().update({ text: null });
  return rows.flatMap(({ evidence_id: id }) => (id === null ? [] : [id]));
}
