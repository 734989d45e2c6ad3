import {
  CorrectiveAction,
  formatIncidentNumber,
  IncidentSummary,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { listOverdueActions } from './store/listOverdueActions';
import { takeTelling } from './store/takeTelling';

const LENGTH_OF_DAY = 'YYYY-MM-DD'.length;

/** Tells owners of corrective actions that are overdue, each once a day (in UTC), whichever replica looks. */
export class OverdueActions {
  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      /** The incident without its parts. */
      summaryOf: (incident: string) => Promise<IncidentSummary>;
      /** Sends the news to the owner; must not throw. */
      onOverdue: (
        incident: IncidentSummary,
        action: CorrectiveAction,
      ) => Promise<void>;
    },
  ) {}

  async tell(): Promise<void> {
    const { knex, clock, summaryOf, onOverdue } = this.deps;
    const today = toTimestamp(clock.now()).slice(0, LENGTH_OF_DAY);
    for (const overdue of await listOverdueActions({ knex, today })) {
      const { action, incident } = overdue;
      if (await takeTelling({ knex, id: action.id, today })) {
        const summary = await summaryOf(formatIncidentNumber(incident));
        await onOverdue(summary, action);
      }
    }
  }
}
