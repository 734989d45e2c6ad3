import { Knex } from 'knex';
import { insertParts, TABLES } from '../../database';
import { NewEpisode, toEpisodeRow } from './Episode';

const COLUMNS = 5;

/** Begins episodes; where one is open already, it stays the one. */
export async function insertEpisodes(deps: {
  transaction: Knex.Transaction;
  episodes: NewEpisode[];
}): Promise<void> {
  for (const rows of insertParts(
    deps.transaction,
    deps.episodes.map(toEpisodeRow),
    COLUMNS,
  )) {
    await deps
      .transaction(TABLES.health.episodes)
      .insert(rows)
      .onConflict()
      .ignore();
  }
}
