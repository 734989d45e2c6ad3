import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Sweep } from './Sweep';

/** While the catalog is still filling at a start, or a dead replica's round is waited for, the first rounds follow each other quickly. */
const FIRST_ROUNDS = 20;
const FIRST_PAUSE = 1500;

/**
 * Runs rounds at once, until one found organizations, and regularly from then on.
 *
 * The platform's scheduler runs the task on each replica, and the lease of the rounds
 * lets exactly one of them through. Its own lock is not used, since it hands the rounds
 * from replica to replica, each of which would have to read all figures anew, and frees
 * a killed replica's run only at its timeout.
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
    scope: 'local',
    frequency: { milliseconds: intervalMilliseconds },
    timeout: { minutes: 5 },
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
      const report = await sweep.run(signal);
      if (report && report.organizations > 0) {
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
