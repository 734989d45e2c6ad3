import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, stringifyError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { isConnectionTrouble } from './isConnectionTrouble';

const FIRST_PAUSE_MILLISECONDS = 200;
const LONGEST_PAUSE_MILLISECONDS = 8_000;
/** A backend that restarts is back long before. */
const LONGEST_LOSS_MILLISECONDS = 120_000;

/** What {@link throughConnectionTrouble} needs. */
export interface ConnectionTroubleOptions {
  logger: LoggerService;
  clock: Clock;
  signal?: AbortSignal;
}

/**
 * Makes a call that is safe to repeat, and repeats it with longer and longer
 * pauses while the backend can't be reached, up to a limit.
 */
export async function throughConnectionTrouble<T>(
  call: () => Promise<T>,
  { logger, clock, signal }: ConnectionTroubleOptions,
): Promise<T> {
  const start = clock.now().getTime();
  for (let pause = FIRST_PAUSE_MILLISECONDS; ; pause = longer(pause)) {
    try {
      return await call();
    } catch (error) {
      if (signal?.aborted || !isConnectionTrouble(error)) {
        throw error;
      }
      if (clock.now().getTime() - start >= LONGEST_LOSS_MILLISECONDS) {
        throw new ServiceUnavailableError(
          `Messaging Health has not answered for ${
            LONGEST_LOSS_MILLISECONDS / 1000
          } s. What was begun goes on once its backend is back; run the template again to join it`,
          error,
        );
      }
      if (pause === FIRST_PAUSE_MILLISECONDS) {
        logger.warn(
          `Messaging Health does not answer (${stringifyError(
            error,
          )}); trying again.`,
        );
      }
      await clock.sleep(pause, signal);
    }
  }
}

function longer(pause: number): number {
  return Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
}
