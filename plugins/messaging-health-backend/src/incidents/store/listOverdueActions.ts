import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  CorrectiveActionRow,
  fromCorrectiveActionRow,
} from './correctiveActionRow';

/** Most that are told of in one round; the next round goes on. */
const MOST = 500;

/** An open action that is overdue, and the incident that it belongs to. */
export interface OverdueAction {
  /** Sequence of the incident. */
  incident: number;
  action: CorrectiveAction;
}

/** Open actions that were due before a day, and whose owner was not told on that day. */
export async function listOverdueActions(options: {
  knex: Knex;
  today: string;
}): Promise<OverdueAction[]> {
  const { knex, today } = options;
  const rows: CorrectiveActionRow[] = await knex(
    TABLES.incidents.correctiveActions,
  )
    .where({ open_ticket: 1 })
    .where('due_on', '<', today)
    .where(told => told.whereNull('told_on').orWhere('told_on', '<', today))
    .orderBy(['due_on', 'id'])
    .limit(MOST)
    .select();
  return rows.map(row => ({
    incident: row.incident,
    action: fromCorrectiveActionRow(row),
  }));
}
