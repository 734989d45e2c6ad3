import {
  isStepOver,
  Operation,
} from '@messaging-health/backstage-plugin-common';

/** What an abort does in the real state of things. */
export type AbortEffect =
  /** v2 was not touched, or is seen to serve, so it goes on. */
  | 'v2-serves'
  /** The fallback is proved, or seen, to serve. */
  | 'fallback-serves'
  /** The switch is half done: the fallback is put into service first. */
  | 'serves-first'
  /** A return that has changed something: a rollback takes its place. */
  | 'rolls-back'
  /** A return that has changed nothing. */
  | 'stays'
  /** A correction that leaves the rest of the drift as it is. */
  | 'drift-stays';

type Known = Pick<Operation, 'kind' | 'steps'>;

function isBegun({ steps }: Known, id: Operation['steps'][number]['id']) {
  return steps.some(step => step.id === id && step.attempts > 0);
}

/** Tells, by what the operation has done so far, what its abort would do; the backend looks once more. */
export function whatAbortDoes(operation: Known): AbortEffect {
  const { kind, steps } = operation;
  if (kind === 'roll-forward') {
    const hasChanged = steps.some(
      ({ id, attempts }) => id !== 'check-preconditions' && attempts > 0,
    );
    return hasChanged ? 'rolls-back' : 'stays';
  }
  if (!isBegun(operation, 'deactivate-v2')) {
    return kind === 'rollback' ? 'v2-serves' : 'drift-stays';
  }
  const isServed = steps.some(
    ({ id, status }) => id === 'activate-fallback' && isStepOver(status),
  );
  if (isServed) {
    return 'fallback-serves';
  }
  switch (steps.find(({ failure }) => failure)?.failure?.serving) {
    case 'v2':
      return kind === 'rollback' ? 'v2-serves' : 'drift-stays';
    case 'fallback':
      return 'fallback-serves';
    default:
      return 'serves-first';
  }
}
