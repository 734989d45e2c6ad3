import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { OrganizationDirectory } from '../../organizations';
import { OnTriggerFiring } from '../HealthService';
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
  { directory, onFiring, logger }: TellEpisodesDeps,
  episode: Episode,
): Promise<boolean> {
  try {
    await onFiring({
      organization: await directory.get(episode.organizationId),
      verdict: episode.verdict,
      onsetAt: episode.onsetAt,
      detectedAt: episode.detectedAt,
    });
    return true;
  } catch (error) {
    logger.error(
      `${episode.trigger} fires for organization ${
        episode.organizationId
      }, and no incident could be opened for it; it is tried again in some seconds. ${stringifyError(
        error,
      )}`,
    );
    return false;
  }
}
