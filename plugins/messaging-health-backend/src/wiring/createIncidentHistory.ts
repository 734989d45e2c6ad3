import { Clock } from '@messaging-health/backstage-plugin-node';
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { countClockOutcomes } from '../clocks/countClockOutcomes';
import {
  DatabaseIncidentHistory,
  DocumentKeeper,
  IncidentDependencies,
} from '../incidents';
import { DatabaseTimeline } from '../timeline';

/** The history of incidents, and who makes the documents that it is searched by where they are missing. */
export function createIncidentHistory(
  deps: {
    knex: Knex;
    clock: Clock;
    logger: LoggerService;
    pseudonymKey: string;
  } & Pick<IncidentDependencies, 'readAnalysis'>,
) {
  const { knex, clock } = deps;
  const keeper = new DocumentKeeper({
    ...deps,
    timeline: new DatabaseTimeline(deps),
  });
  return {
    service: new DatabaseIncidentHistory({
      knex,
      clock,
      countClocks: (span, ofIncidents) =>
        countClockOutcomes({ knex, clock, span, ofIncidents }),
    }),
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
