import { SlaOutcome } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../database';
import { incidentSequence } from './incidentSequence';
import { IncidentRow } from './store/incidentRow';

/** Keeps with an incident how it stands to all that is owed, in the transaction that has moved a clock. */
export async function keepSlaOutcome(of: {
  transaction: Knex.Transaction;
  incident: string;
  sla: SlaOutcome;
}): Promise<void> {
  const { transaction, incident, sla } = of;
  await transaction<IncidentRow>(TABLES.incidents.incidents)
    .where({ sequence: incidentSequence(incident) })
    .update({ sla });
}
