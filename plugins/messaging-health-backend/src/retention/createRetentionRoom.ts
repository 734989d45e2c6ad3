import { SchedulerService } from '@backstage/backend-plugin-api';
import { RetentionDependencies, RetentionRound } from './RetentionRound';

/** Purges by config, once a day on one replica. */
export function createRetentionRoom(deps: RetentionDependencies) {
  const round = new RetentionRound(deps);
  return {
    round,
    /** Schedules the purges; nothing is scheduled where everything is kept for ever. */
    async start({ scheduler }: { scheduler: SchedulerService }): Promise<void> {
      if (Object.values(deps.policy).every(keptFor => keptFor === undefined)) {
        return;
      }
      await scheduler.scheduleTask({
        id: 'messaging-health-retention',
        scope: 'global',
        frequency: { days: 1 },
        timeout: { hours: 2 },
        initialDelay: { minutes: 5 },
        fn: async signal => {
          await round.run(signal);
        },
      });
    },
  };
}
/** @see createRetentionRoom */
export type RetentionRoom = ReturnType<typeof createRetentionRoom>;
