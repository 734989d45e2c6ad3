import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { Episode, EpisodeRow, toEpisode } from './Episode';

/**
 * Takes the episodes that nobody was told of, for a while: of two replicas that
 * ask at once, each gets different ones. One that crashes lets its claim run out.
 */
export async function claimUntoldEpisodes(deps: {
  knex: Knex;
  now: Date;
  claimFor: number;
}): Promise<Episode[]> {
  const { knex, now, claimFor } = deps;
  const rows: EpisodeRow[] = await knex<EpisodeRow>(TABLES.health.episodes)
    .whereNull('told_at')
    .where(free =>
      free
        .whereNull('claimed_until_at')
        .orWhere('claimed_until_at', '<', toTimestamp(now)),
    )
    .update({
      claimed_until_at: toTimestamp(new Date(now.getTime() + claimFor)),
    })
    .returning('*');
  return rows.map(toEpisode).sort((a, b) => a.id - b.id);
}
