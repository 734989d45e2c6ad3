import { ConflictError, ForwardedError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { AuthorizedReader } from '../../following/AuthorizedReader';
import { throughConnectionTrouble } from '../../following/throughConnectionTrouble';
import { ActionDependencies } from '../ActionDependencies';
import { FleetNews } from './FleetNews';

const BETWEEN_READS_MILLISECONDS = 1_000;
/** Whoever is waited for so long is not waited for by a worker. */
const LONGEST_SILENCE_MILLISECONDS = 600_000;
const WHERE = 'on the Messaging health page';

/** How following ended: everybody is served, or nothing moves. */
export interface FollowedFleet {
  fleet: FleetRollback;
  waiting: boolean;
}

/**
 * Watches a fleet rollback until all are served, and tells what becomes of each member.
 * It changes nothing, and may be stopped, killed and started anew at any time.
 */
export async function followFleet<
  Input extends JsonObject,
  Output extends JsonObject,
>(
  ctx: ActionContext<Input, Output>,
  id: string,
  { auth, messagingHealth, clock }: ActionDependencies,
): Promise<FollowedFleet> {
  const { logger, signal } = ctx;
  const news = new FleetNews(logger);
  const reader = new AuthorizedReader(auth, () =>
    ctx.getInitiatorCredentials(),
  );
  const read = () =>
    reader.read(credentials =>
      messagingHealth.getFleetRollback(id, { credentials, signal }),
    );
  let movedAt = clock.now().getTime();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const fleet = await throughConnectionTrouble(read, {
        logger,
        clock,
        signal,
      });
      const now = clock.now().getTime();
      movedAt = news.tell(fleet) ? now : movedAt;
      if (isThrough(fleet)) {
        return { fleet, waiting: false };
      }
      if (now - movedAt >= LONGEST_SILENCE_MILLISECONDS) {
        logger.info(
          `Nothing has moved for ${
            LONGEST_SILENCE_MILLISECONDS / 60_000
          } minutes: somebody may be waited for. Fleet rollback ${id} goes on by itself; look at it ${WHERE}.`,
        );
        return { fleet, waiting: true };
      }
      await clock.sleep(BETWEEN_READS_MILLISECONDS, signal);
    }
  } catch (error) {
    if (signal?.aborted) {
      const message = `The task was cancelled. Fleet rollback ${id} was left alone and goes on by itself; to stop it, end it ${WHERE}.`;
      logger.warn(message);
      throw new ForwardedError(message, signal.reason);
    }
    throw error;
  }
}

/** True once all are served; throws once that can't come by itself. */
function isThrough({ id, status, stop, decisions }: FleetRollback): boolean {
  switch (status) {
    case 'running':
      return false;
    case 'succeeded':
      return true;
    case 'stopped':
      throw new ConflictError(
        `${
          stop?.statement.text ?? 'It stands still.'
        }\nNext: look at what failed, then have fleet rollback ${id} go on, or end it, ${WHERE}. Retry this task to follow it again.`,
      );
    case 'ended': {
      const end = decisions?.find(({ kind }) => kind === 'end');
      throw new ConflictError(
        `Fleet rollback ${id} was ended${
          end ? ` by ${end.by}: ${end.reason}` : ''
        }.`,
      );
    }
    default:
      throw new Error(`Unexpected status ${status satisfies never}`);
  }
}
