import { Knex } from 'knex';
import { findNewestRcaVersion } from './store/findNewestRcaVersion';

/** Text of the newest version, as text search reads it; nothing where there is none, or it was erased. */
export async function readAnalysis(
  incident: string,
  knex: Knex,
): Promise<string | undefined> {
  return (await findNewestRcaVersion({ knex, incident }))?.text;
}
