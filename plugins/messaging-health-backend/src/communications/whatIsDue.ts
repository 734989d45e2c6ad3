import {
  Communication,
  Communications,
  IncidentSummary,
  SlaClock,
} from '@messaging-health/backstage-plugin-common';

type Known = Pick<IncidentSummary, 'status' | 'decidedAt' | 'restoredAt'>;

/**
 * What the runbook asks to be told next: the first message once a rollback is decided, the
 * stabilization once it is mitigated, and else whatever the last message has promised.
 */
export function whatIsDue(
  { status, decidedAt, restoredAt }: Known,
  sent: readonly Communication[],
  clocks: readonly SlaClock[],
): Pick<Communications, 'due' | 'dueAt'> {
  if (['resolved', 'closed', 'dismissed'].includes(status)) {
    return {};
  }
  const wasSent = (kind: Communication['kind']) =>
    sent.some(message => message.kind === kind);
  const promise = clocks.find(
    ({ clock, metAt, stoppedAt }) =>
      clock === 'next-update' && metAt === undefined && stoppedAt === undefined,
  );
  const isMitigated = status === 'mitigated' || status === 'monitoring';
  if (isMitigated && !wasSent('stabilization')) {
    return { due: 'stabilization', dueAt: promise?.dueAt ?? restoredAt };
  }
  if (decidedAt !== undefined && !wasSent('initial')) {
    return { due: 'initial', dueAt: decidedAt };
  }
  return promise ? { due: 'update', dueAt: promise.dueAt } : {};
}
