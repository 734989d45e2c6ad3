import {
  ClosingGate,
  Evidence,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { listAttachments } from '../evidence/attachments/store/listAttachments';
import { closingGate } from './closingGate';
import { StoredIncident } from './store/incidentRow';
import { listCorrectiveActions } from './store/listCorrectiveActions';

/** The gate of an incident as it stands; within a transaction, as that has made it. */
export async function readClosingGate(
  knex: Knex,
  incident: StoredIncident,
  evidence: Evidence[],
): Promise<ClosingGate> {
  return closingGate({
    summary: incident.summary,
    goLiveAt: incident.plannedGoLiveAt,
    evidence,
    attachments: await listAttachments({
      knex,
      incident: incident.summary.number,
    }),
    correctiveActions: await listCorrectiveActions({
      knex,
      sequence: incident.sequence,
    }),
  });
}
