import { ConflictError } from '@backstage/errors';
import { CommunicationKind } from '@messaging-health/backstage-plugin-common';
import { IncidentChange } from '../incidents';

const MINUTE = 60_000;

/** People note minutes: a message of 03:16 may be later than what happened at 03:16:20. */
function wasBefore(sentAt: string, since: string | undefined): boolean {
  const minuteOf = (at: string) => Math.floor(Date.parse(at) / MINUTE);
  return since === undefined || minuteOf(sentAt) < minuteOf(since);
}

/**
 * Holds the runbook's two messages to what they say: that a rollback has begun, and that
 * customers are served again. Looks at the incident as it is locked. Throws `ConflictError`.
 */
export async function refuseUntrueMessage(
  change: Pick<IncidentChange, 'number' | 'incident' | 'servedAgainAt'>,
  kind: CommunicationKind,
  sentAt: string,
): Promise<void> {
  const { number, incident } = change;
  if (kind === 'initial' && wasBefore(sentAt, incident.summary.decidedAt)) {
    throw new ConflictError(
      `The first message says that a rollback has begun, and none was decided in ${number} at ${sentAt}. Send an update instead (kind "update"), and the first message once a rollback is decided.`,
    );
  }
  if (
    kind === 'stabilization' &&
    wasBefore(sentAt, await change.servedAgainAt())
  ) {
    throw new ConflictError(
      `The stabilization message says that the rollback is done and customers are served again, which nothing in ${number} showed at ${sentAt}. Send an update instead (kind "update"), and this message once the rollback's webhooks are verified.`,
    );
  }
}
