import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import {
  ClockWatcher,
  DatabaseSlaClocks,
  SlaForecaster,
  SlaTerms,
} from '../clocks';
import { IncidentService, keepSlaOutcome, readRoles } from '../incidents';
import { unfinishedSteps } from '../operations';
import { ClockAnnouncer } from './ClockAnnouncer';
import { RoleNotifier } from './RoleNotifier';

/** Between two looks at what is due. */
const LOOK_EVERY = { seconds: 15 };

/** The clocks of the incidents, what they forecast, and the watch over them. */
export function createClocks(deps: {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  terms: SlaTerms;
  notifier: RoleNotifier;
  /** Stand to the right of the clocks, so that they are asked by callbacks. */
  incidents: () => IncidentService;
  listUnfinished: (ids: string[]) => Promise<Map<string, Operation>>;
}) {
  const { knex, notifier } = deps;
  const kept = { ...deps, keepOutcome: keepSlaOutcome };
  const clocks = new DatabaseSlaClocks(kept);
  const announcer = new ClockAnnouncer(notifier, incident =>
    readRoles(knex, incident),
  );
  const watcher = new ClockWatcher({
    ...kept,
    change: (incident, work) => deps.incidents().change(incident, work),
    tell: warning => announcer.warn(warning),
  });
  const forecaster = new SlaForecaster({
    ...deps,
    unfinishedSteps: async ({ number, organizationId }) => {
      const found = await deps.listUnfinished([organizationId]);
      const operation = found.get(organizationId);
      return operation?.incident === number
        ? unfinishedSteps(knex, operation)
        : [];
    },
  });
  return {
    clocks,
    watcher,
    forecaster,
    /** Schedules the watch: on whichever replica is free, on one at a time. */
    start: ({ scheduler }: { scheduler: SchedulerService }) =>
      scheduler.scheduleTask({
        id: 'messaging-health-clocks',
        scope: 'global',
        initialDelay: { seconds: 5 },
        frequency: LOOK_EVERY,
        timeout: { minutes: 2 },
        fn: signal => watcher.run(signal),
      }),
  };
}
