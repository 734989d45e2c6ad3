import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Sweep } from './Sweep';

/** While the catalog is still filling at a start, the first rounds follow each other quickly. */
const FIRST_ROUNDS = 10;
const FIRST_PAUSE = 1500;

/**
 * Runs rounds at once, until one found organizations, and regularly from then on.
 * The scheduler alone could be a minute late after a kill, since it waits for the
 * lock of the dead replica to run out.
 */
export async function startSweeping(deps: {
  sweep: Sweep;
  scheduler: SchedulerService;
  clock: Clock;
  logger: LoggerService;
  intervalMilliseconds: number;
  signal?: AbortSignal;
}): Promise<void> {
  const { sweep, scheduler, intervalMilliseconds } = deps;
  await scheduler.scheduleTask({
    id: 'messaging-health-sweep',
    scope: 'global',
    frequency: { milliseconds: intervalMilliseconds },
    timeout: { minutes: 1 },
    fn: async signal => {
      await sweep.run(signal);
    },
  });
  void runFirstRounds(deps);
}

async function runFirstRounds(deps: {
  sweep: Sweep;
  clock: Clock;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<void> {
  const { sweep, clock, logger, signal } = deps;
  for (let round = 1; round <= FIRST_ROUNDS; round++) {
    try {
      const { organizations } = await sweep.run(signal);
      if (organizations > 0) {
        return;
      }
    } catch (error) {
      logger.warn(
        `A first round over the signal sources failed; it is tried again. ${stringifyError(
          error,
        )}`,
      );
    }
    const stopped = await clock.sleep(FIRST_PAUSE, signal).then(
      () => false,
      () => true,
    );
    if (stopped) {
      return;
    }
  }
}
