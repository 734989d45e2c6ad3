import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  SIGNAL_OF_TRIGGER,
  TRIGGER_IDS,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../../config';
import { OrganizationDirectory } from '../../organizations';
import { OnBlind } from '../HealthService';
import {
  Blindness,
  listUntoldBlindness,
  settleBlindness,
  updateBlindness,
} from '../store/blindness';
import { listSourceStatuses } from '../store/listSourceStatuses';
import { Round } from './RoundLease';

/** Being unknown for so long is news. */
const BLIND_AFTER = 5 * 60_000;

export interface TellBlindnessDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  directory: OrganizationDirectory;
  config: Pick<MessagingHealthConfig, 'advisoryTriggers'>;
  onBlind: OnBlind;
}

/**
 * Tells once of organizations that can't be judged for 5 min; those that are blind by
 * the same trigger in one go. A failure to tell is tried again in the next round.
 */
export async function tellBlindness(
  deps: TellBlindnessDeps,
  round: Pick<Round, 'write'>,
  /** False where no trigger changed since blindness was noted last. */
  mayHaveChanged: boolean,
): Promise<void> {
  const { knex, clock, config } = deps;
  const triggers = TRIGGER_IDS.filter(
    trigger => !config.advisoryTriggers.includes(trigger),
  );
  if (mayHaveChanged) {
    await round.write(transaction =>
      updateBlindness({ transaction, triggers }),
    );
  }
  const now = clock.now();
  const untold = await listUntoldBlindness({
    knex,
    since: new Date(now.getTime() - BLIND_AFTER),
  });
  for (const trigger of triggers) {
    const alike = untold.filter(blindness => blindness.trigger === trigger);
    if (alike.length > 0 && (await tell(deps, trigger, alike))) {
      await settleBlindness({ knex, told: alike, at: now });
    }
  }
}

async function tell(
  { knex, directory, logger, onBlind }: TellBlindnessDeps,
  trigger: TriggerId,
  alike: Blindness[],
): Promise<boolean> {
  try {
    const { organizations } = await directory.list();
    const blind = new Set(alike.map(({ organizationId }) => organizationId));
    const known = organizations.filter(({ id }) => blind.has(id));
    if (known.length > 0) {
      await onBlind({
        organizations: known,
        trigger,
        because: await reasonOf(knex, trigger),
        since: earliest(alike),
      });
    }
    return true;
  } catch (error) {
    logger.error(
      `${
        alike.length
      } organizations can't be judged for ${trigger}, and nobody could be told; it is tried again in the next round. ${stringifyError(
        error,
      )}`,
    );
    return false;
  }
}

/** What the trigger's sources said when they were asked last. */
async function reasonOf(knex: Knex, trigger: TriggerId): Promise<string> {
  const statuses = [...(await listSourceStatuses({ knex })).values()];
  const said = statuses
    .filter(({ signal }) => signal === SIGNAL_OF_TRIGGER[trigger])
    .flatMap(({ source, problem }) =>
      problem ? `${source}: ${problem.message}` : [],
    );
  return said.length > 0 ? said.join(' ') : 'No figures arrive.';
}

function earliest(alike: Blindness[]): Date {
  return alike.reduce(
    (first, { since }) => (since < first ? since : first),
    alike[0].since,
  );
}
