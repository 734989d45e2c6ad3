import { IncidentStatus } from '@messaging-health/backstage-plugin-common';

/**
 * Where an incident may go from each status. Back from `mitigating` when a
 * rollback is aborted, and to `mitigating` again when another is decided; an ended
 * incident goes nowhere. An aborted rollback, and one whose record stayed incomplete, may
 * leave the fallback in service all the same: to `monitoring` from there when v2 returns.
 */
const NEXT: Record<IncidentStatus, readonly IncidentStatus[]> = {
  detected: ['diagnosing', 'mitigating', 'dismissed'],
  diagnosing: ['mitigating', 'monitoring', 'dismissed'],
  mitigating: ['diagnosing', 'mitigated', 'monitoring'],
  mitigated: ['mitigating', 'monitoring', 'closed'],
  monitoring: ['mitigating', 'resolved', 'closed'],
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
