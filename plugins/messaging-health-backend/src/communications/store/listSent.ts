import { Communication } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { CommunicationRow, fromCommunicationRow } from './communicationRow';

/** What was sent in an incident, in the order of sending. */
export async function listSent(options: {
  knex: Knex;
  incident: string;
}): Promise<Communication[]> {
  const { knex, incident } = options;
  const rows: CommunicationRow[] = await knex<CommunicationRow>(
    TABLES.communications.communications,
  )
    .where({ incident })
    .whereNotNull('sent_at')
    .orderBy(['sent_at', 'id'])
    .select();
  return rows.flatMap(row => fromCommunicationRow(row) ?? []);
}
