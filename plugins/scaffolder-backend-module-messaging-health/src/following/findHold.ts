import { Operation, waitsFor } from '@messaging-health/backstage-plugin-common';

/** What an operation waits for, so that nobody need watch it meanwhile. */
export type Hold = 'sign-offs' | 'approval' | 'time' | 'resume';

/** Undefined for an operation that is at work, or over. */
export function findHold(operation: Operation): Hold | undefined {
  return operation.status === 'paused' ? 'resume' : waitsFor(operation);
}
