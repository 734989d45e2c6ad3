import {
  isStepOver,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../timeline/nameActor';

/** What whoever asks may do instead. */
function wayOutOf({ kind, abort }: Operation): string {
  if (abort) {
    return 'It is being aborted: wait until it is finished, and start again.';
  }
  return kind === 'roll-forward'
    ? 'Wait until it is finished, or abort it: once it has changed something, a rollback takes its place.'
    : 'Join it, or wait until it is finished.';
}

/** Tells who asked for another operation what is under way, how far it is, who started it, and what to do. */
export function describeInTheWay(operation: Operation): string {
  const { id, kind, status, steps, requestedBy, requestedAt } = operation;
  const step = steps.find(one => !isStepOver(one.status));
  const place = step
    ? ` at step ${step.position} of ${steps.length}, ${step.id}`
    : '';
  return [
    `A ${kind} of ${operation.organizationTitle} is already under way: ${status}${place} (operation ${id}).`,
    `${nameActor(requestedBy)} started it at ${requestedAt}.`,
    wayOutOf(operation),
  ].join(' ');
}
