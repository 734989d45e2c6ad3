import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { OrganizationDirectory } from '../../organizations';
import { OnSuspected, OnTriggerFiring } from '../HealthService';
import { claimUntoldEpisodes } from '../store/claimUntoldEpisodes';
import { Episode } from '../store/Episode';
import { settleEpisode } from '../store/settleEpisode';

/** A replica that tells and dies is followed by another after so long. */
const CLAIM_FOR = 60_000;
/** What could not be told is told again in the first round after so long. */
const REPEAT_AFTER = 10_000;

export interface TellEpisodesDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  directory: OrganizationDirectory;
  onFiring: OnTriggerFiring;
  onSuspected: OnSuspected;
}

/**
 * Tells of every episode that nobody was told of. A crash in between makes it be
 * told again, never lost: the receiver takes a repeat for what it is.
 */
export async function tellEpisodes(deps: TellEpisodesDeps): Promise<void> {
  const { knex, clock } = deps;
  const episodes = await claimUntoldEpisodes({
    knex,
    now: clock.now(),
    claimFor: CLAIM_FOR,
  });
  for (const episode of episodes) {
    const taken = await tell(deps, episode);
    const now = clock.now();
    await settleEpisode({
      knex,
      id: episode.id,
      telling: taken
        ? { toldAt: now }
        : { againFrom: new Date(now.getTime() + REPEAT_AFTER) },
    });
  }
}

async function tell(
  { directory, onFiring, onSuspected, logger }: TellEpisodesDeps,
  episode: Episode,
): Promise<boolean> {
  const { organizationId, verdict, onsetAt, detectedAt } = episode;
  try {
    const organization = await directory.get(organizationId);
    await (episode.kind === 'firing'
      ? onFiring({ organization, verdict, onsetAt, detectedAt })
      : onSuspected({ organization, verdict }));
    return true;
  } catch (error) {
    logger.error(
      `${episode.trigger} is ${
        episode.kind
      } for organization ${organizationId}, and that could not be told; it is tried again in some seconds. ${stringifyError(
        error,
      )}`,
    );
    return false;
  }
}
