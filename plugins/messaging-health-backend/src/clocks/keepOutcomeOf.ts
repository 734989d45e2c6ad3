import { SlaOutcome } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { slaOutcomeAt } from './slaOutcomeAt';
import { fromClockRow } from './store/clockRow';
import { listClocks } from './store/listClocks';

/** Where an incident keeps how it stands to all that is owed. */
export interface OutcomeKeeping {
  clock: Clock;
  /** Keeps it where the incident is listed; `wiring` connects it. */
  keepOutcome: (of: {
    transaction: Knex.Transaction;
    incident: string;
    sla: SlaOutcome;
  }) => Promise<void>;
}

/** Judges all clocks of an incident, in the transaction that has moved one of them. */
export async function keepOutcomeOf(
  { clock, keepOutcome }: OutcomeKeeping,
  transaction: Knex.Transaction,
  incident: string,
): Promise<void> {
  const rows = await listClocks({ knex: transaction, incidents: [incident] });
  const now = clock.now();
  const clocks = rows.map(row => fromClockRow(row, now));
  await keepOutcome({ transaction, incident, sla: slaOutcomeAt(clocks, now) });
}
