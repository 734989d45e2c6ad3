import { Knex } from 'knex';
import { bulkInsert, TABLES } from '../../database';
import { NewEpisode, toEpisodeRow } from './Episode';

const COLUMNS = {
  organization_id: 'text',
  trigger_id: 'text',
  kind: 'text',
  onset_at: 'text',
  detected_at: 'text',
  verdict: 'text',
} as const;

/** Begins episodes; where one is open already, it stays the one. */
export async function insertEpisodes(deps: {
  transaction: Knex.Transaction;
  episodes: NewEpisode[];
}): Promise<void> {
  await bulkInsert({
    connection: deps.transaction,
    table: TABLES.health.episodes,
    columns: COLUMNS,
    rows: deps.episodes.map(toEpisodeRow),
    conflict: {},
  });
}
