import { IncidentStatus } from '@messaging-health/backstage-plugin-common';

/**
 * Where an incident may go from each status. Back from `mitigating` when a rollback is
 * aborted, and to `mitigating` again when another is decided. An aborted rollback, and one
 * whose record stayed incomplete, may leave the fallback in service all the same: to
 * `monitoring` from there when v2 returns. `resolved` without a return is said by a person.
 * An ended incident goes nowhere: what happens later is a new incident.
 */
const NEXT: Record<IncidentStatus, readonly IncidentStatus[]> = {
  detected: ['diagnosing', 'mitigating', 'dismissed'],
  diagnosing: ['mitigating', 'monitoring', 'resolved', 'dismissed'],
  mitigating: ['diagnosing', 'mitigated', 'monitoring', 'resolved'],
  mitigated: ['mitigating', 'monitoring', 'resolved'],
  monitoring: ['mitigating', 'resolved'],
  resolved: ['mitigating', 'closed'],
  closed: [],
  dismissed: [],
};

/** The statuses that may follow one. */
export function nextStatuses(from: IncidentStatus): readonly IncidentStatus[] {
  return NEXT[from];
}

/** May an incident go from one status to the other? */
export function mayMove(from: IncidentStatus, to: IncidentStatus): boolean {
  return NEXT[from].includes(to);
}

/** Where an incident may go from a status, in a sentence. */
export function whereTo(from: IncidentStatus): string {
  const next = nextStatuses(from);
  return next.length === 0
    ? 'An ended incident is never reopened. Open a new incident.'
    : `What may follow is ${next.join(', ')}.`;
}
