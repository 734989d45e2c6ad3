import {
  isRatioTrigger,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chunked, fromTimestamp, TABLES, toTimestamp } from '../../database';
import { Episode, isWithin } from './Episode';

/** Episodes by organization and trigger; see `episodeKey`. */
export type EpisodesByKey = Map<string, Episode[]>;

export function episodeKey(organizationId: string, trigger: TriggerId): string {
  return `${organizationId} ${trigger}`;
}

interface VerdictRow {
  organization_id: string;
  trigger_id: TriggerId;
  changed_at: string;
  state: string;
  onset_at: string | null;
}

/**
 * The episodes that were recorded and of which some lies in a span, oldest first; one
 * that ended after the span has no end. Two statements, however many organizations.
 */
export async function listEpisodes(
  knex: Knex,
  wanted: {
    organizationIds: string[];
    triggers: TriggerId[];
    from: number;
    to: number;
  },
): Promise<EpisodesByKey> {
  const episodes: EpisodesByKey = new Map();
  for (const organizationIds of chunked(wanted.organizationIds, 1)) {
    const rows = await readRows(knex, { ...wanted, organizationIds });
    for (const row of rows) {
      const key = episodeKey(row.organization_id, row.trigger_id);
      const own = episodes.get(key) ?? [];
      episodes.set(key, own);
      follow(own, row);
    }
  }
  for (const [key, own] of episodes) {
    const within = own.filter(episode =>
      isWithin(episode, wanted.from, wanted.to),
    );
    if (within.length > 0) {
      episodes.set(key, within);
    } else {
      episodes.delete(key);
    }
  }
  return episodes;
}

/** Rows that begin an episode bear its onset; others of that state say that it is seen again. */
function beginsOrEnds(query: Knex.QueryBuilder, prefix = ''): void {
  query.where(either =>
    either
      .where(`${prefix}state`, 'ended')
      .orWhere(begins =>
        begins
          .whereIn(`${prefix}state`, ['firing', 'suspected'])
          .whereNotNull(`${prefix}onset_at`),
      ),
  );
}

/** In the order of the figures. */
async function readRows(
  knex: Knex,
  wanted: {
    organizationIds: string[];
    triggers: TriggerId[];
    from: number;
    to: number;
  },
): Promise<VerdictRow[]> {
  const query = () =>
    knex(TABLES.health.verdicts)
      .whereIn('organization_id', wanted.organizationIds)
      .whereIn('trigger_id', wanted.triggers)
      .where(rows => beginsOrEnds(rows));
  const from = toTimestamp(new Date(wanted.from));
  // Of what was before, only the newest change may reach into the span.
  const before = query()
    .where('changed_at', '<=', from)
    .groupBy('organization_id', 'trigger_id')
    .select('organization_id', 'trigger_id')
    .max('changed_at as changed_at');
  const earlier: VerdictRow[] = await knex({ v: TABLES.health.verdicts })
    .join(before.as('b'), join =>
      join
        .on('b.organization_id', 'v.organization_id')
        .andOn('b.trigger_id', 'v.trigger_id')
        .andOn('b.changed_at', 'v.changed_at'),
    )
    .where(rows => beginsOrEnds(rows, 'v.'))
    .orderBy('v.id')
    .select(
      'v.organization_id',
      'v.trigger_id',
      'v.changed_at',
      'v.state',
      'v.onset_at',
    );
  const within: VerdictRow[] = await query()
    .where('changed_at', '>', from)
    .where('changed_at', '<=', toTimestamp(new Date(wanted.to)))
    .orderBy(['changed_at', 'id'])
    .select('organization_id', 'trigger_id', 'changed_at', 'state', 'onset_at');
  return [...earlier, ...within];
}

/** Rows of one trigger of one organization, one after the other: while one is open, more of the same say nothing new. */
function follow(episodes: Episode[], row: VerdictRow): void {
  const at = fromTimestamp(row.changed_at).getTime();
  const last = episodes.at(-1);
  const isOpen = last !== undefined && last.endsAt === undefined;
  const begins = isRatioTrigger(row.trigger_id) ? 'firing' : 'suspected';
  if (row.state === begins && !isOpen) {
    episodes.push({
      onsetAt: row.onset_at ? fromTimestamp(row.onset_at).getTime() : at,
      firesAt: at,
    });
  }
  if (row.state === 'ended' && isOpen) {
    last.endsAt = at;
  }
}
