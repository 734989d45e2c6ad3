import { SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { IncidentService, OverdueActions } from '../incidents';
import { RecordAnnouncer } from './RecordAnnouncer';

/** Between two looks; each owner is told once a day all the same. */
const LOOK_EVERY = { hours: 1 };

/** Has owners told of corrective actions that are overdue. */
export function createOverdueActions(deps: {
  knex: Knex;
  clock: Clock;
  incidents: Pick<IncidentService, 'summary'>;
  announcer: Pick<RecordAnnouncer, 'overdue'>;
}) {
  const overdue = new OverdueActions({
    ...deps,
    summaryOf: incident => deps.incidents.summary(incident),
    onOverdue: deps.announcer.overdue,
  });
  return {
    overdue,
    start: ({ scheduler }: { scheduler: SchedulerService }) =>
      scheduler.scheduleTask({
        id: 'messaging-health-overdue-actions',
        scope: 'global',
        initialDelay: { minutes: 1 },
        frequency: LOOK_EVERY,
        timeout: { minutes: 10 },
        fn: () => overdue.tell(),
      }),
  };
}
