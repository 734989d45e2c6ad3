import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  CorrectiveActionRow,
  fromCorrectiveActionRow,
} from './correctiveActionRow';

/** The corrective actions of an incident, oldest first. */
export async function listCorrectiveActions(options: {
  knex: Knex;
  sequence: number;
}): Promise<CorrectiveAction[]> {
  const { knex, sequence } = options;
  const rows: CorrectiveActionRow[] = await knex<CorrectiveActionRow>(
    TABLES.incidents.correctiveActions,
  )
    .where({ incident: sequence })
    .orderBy(['created_at', 'id'])
    .select();
  return rows.map(fromCorrectiveActionRow);
}
