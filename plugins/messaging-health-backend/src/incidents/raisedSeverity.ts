import {
  INCIDENT_SEVERITIES,
  IncidentSeverity,
  severityOfTriggers,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { IncidentOpening } from './IncidentService';
import { StoredIncident } from './store/incidentRow';
import { listIncidentTriggers } from './store/listIncidentTriggers';

/** What a trigger that joins an incident makes of its severity. */
export interface RaisedSeverity {
  severity: IncidentSeverity;
  trigger: TriggerId;
}

/**
 * Set where an opening brings a trigger that the incident did not have, and that is worse
 * than what it has. One that it had before changes nothing: people may have judged since.
 */
export async function raisedSeverity(
  transaction: Knex.Transaction,
  { sequence, summary }: StoredIncident,
  { verdict }: IncidentOpening,
): Promise<RaisedSeverity | undefined> {
  if (!verdict) {
    return undefined;
  }
  const { trigger } = verdict;
  const known = await listIncidentTriggers({
    knex: transaction,
    sequences: [sequence],
  });
  const severity = severityOfTriggers([trigger]);
  const isWorse =
    INCIDENT_SEVERITIES.indexOf(severity) <
    INCIDENT_SEVERITIES.indexOf(summary.severity);
  return isWorse && !known.get(sequence)?.includes(trigger)
    ? { severity, trigger }
    : undefined;
}
