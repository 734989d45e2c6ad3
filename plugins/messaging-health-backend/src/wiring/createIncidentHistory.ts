import { Clock } from '@messaging-health/backstage-plugin-node';
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  CountClocks,
  DatabaseIncidentHistory,
  DocumentKeeper,
  IncidentDependencies,
} from '../incidents';

/** The history of incidents, and who makes the documents that it is searched by where they are missing. */
export function createIncidentHistory(
  deps: {
    knex: Knex;
    clock: Clock;
    logger: LoggerService;
    countClocks: CountClocks;
  } & Pick<IncidentDependencies, 'timeline' | 'readAnalysis'>,
) {
  const keeper = new DocumentKeeper(deps);
  return {
    service: new DatabaseIncidentHistory(deps),
    keeper,
    /** Has missing documents made, by one replica, a little after the start. */
    async start({ scheduler }: { scheduler: SchedulerService }): Promise<void> {
      await scheduler.scheduleTask({
        id: 'messaging-health-incident-documents',
        scope: 'global',
        frequency: { hours: 1 },
        timeout: { minutes: 55 },
        initialDelay: { seconds: 5 },
        fn: async signal => {
          await keeper.run(signal);
        },
      });
    },
  };
}
