import {
  Organization,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chooseSeries } from '../history/chooseSeries';
import { Episode } from '../history/Episode';
import { episodeKey, listEpisodes } from '../history/listEpisodes';
import { PUSHED_SOURCE } from '../pushedSource';
import { listSourceStatuses } from '../store/listSourceStatuses';
import { readRounds } from '../store/rounds';

/** One trigger of one organization: what to judge, and what was recorded. */
export interface AskedSeries {
  organization: Organization;
  trigger: TriggerId;
  /** Absent where no source ever gave figures. */
  seriesId?: number;
  source?: string;
  /** What the span's end comes down to: the live rounds have judged no further. */
  judgedUpTo: number;
  did: Episode[];
}

/** What is asked about, in a constant number of statements. */
export async function findSeries(
  knex: Knex,
  asked: {
    organizations: Organization[];
    triggers: TriggerId[];
    from: number;
    to: number;
    now: number;
  },
): Promise<AskedSeries[]> {
  const { organizations, triggers, now } = asked;
  const organizationIds = organizations.map(({ id }) => id);
  const [chosen, recorded, rounds, statuses] = await Promise.all([
    chooseSeries(knex, organizationIds, triggers),
    listEpisodes(knex, { ...asked, organizationIds }),
    readRounds({ knex }),
    listSourceStatuses({ knex }),
  ]);
  const byKey = new Map(
    chosen.map(one => [episodeKey(one.organizationId, one.trigger), one]),
  );
  return organizations.flatMap(organization =>
    triggers.map(trigger => {
      const key = episodeKey(organization.id, trigger);
      const series = byKey.get(key);
      const complete =
        series && series.source !== PUSHED_SOURCE
          ? statuses.get(series.source)?.observedUpTo?.getTime()
          : undefined;
      return {
        organization,
        trigger,
        seriesId: series?.seriesId,
        source: series?.source,
        judgedUpTo: Math.min(
          rounds.judged.get(trigger)?.upTo ?? now,
          complete ?? now,
        ),
        did: recorded.get(key) ?? [],
      };
    }),
  );
}
