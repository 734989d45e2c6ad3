import { z } from 'zod';
import { TriggerId } from '../health/triggers';

/** How bad it is for the organization's customers, worst first. @public */
export const INCIDENT_SEVERITIES = ['critical', 'major', 'minor'] as const;
/** @public */
export const incidentSeveritySchema = z.enum(INCIDENT_SEVERITIES);
/** @public */
export type IncidentSeverity = z.infer<typeof incidentSeveritySchema>;

/** `critical`: messages are lost now; `major`: they arrive, and go wrong behind. */
const SEVERITY_OF: Record<TriggerId, IncidentSeverity> = {
  'webhook-5xx': 'critical',
  'whatsapp-regression': 'critical',
  'identity-failure': 'major',
  'stage-move-failure': 'major',
  duplicates: 'major',
  'execution-failure': 'major',
};

/** The severity that an incident begins with, the worst of its triggers'; `major` for one that a person opened. @public */
export function severityOfTriggers(
  triggers: readonly TriggerId[],
): IncidentSeverity {
  const found = triggers.map(trigger => SEVERITY_OF[trigger]);
  return (
    INCIDENT_SEVERITIES.find(severity => found.includes(severity)) ?? 'major'
  );
}
