import {
  OperationStatus,
  operationStatusSchema,
  StepStatus,
} from '@messaging-health/backstage-plugin-common';

/** What can happen to an operation. */
export type OperationEvent =
  | 'step-failed'
  | 'step-waits'
  | 'all-steps-done'
  | 'people-are-done'
  | 'woken'
  | 'approved'
  | 'waived'
  | 'paused'
  | 'resumed'
  /** A rollback that stands does its switch again. */
  | 'put-right'
  /** An abort that first makes the safe side sure. */
  | 'abort-asked'
  | 'aborted';

const OPERATION_MOVES: Record<
  OperationStatus,
  Partial<Record<OperationEvent, OperationStatus>>
> = {
  running: {
    'step-failed': 'failed',
    'step-waits': 'waiting',
    'all-steps-done': 'succeeded',
    paused: 'paused',
    'abort-asked': 'running',
    aborted: 'aborted',
  },
  waiting: {
    'people-are-done': 'running',
    woken: 'running',
    approved: 'running',
    waived: 'running',
    'put-right': 'running',
    'abort-asked': 'running',
    aborted: 'aborted',
  },
  failed: {
    resumed: 'running',
    'put-right': 'running',
    'abort-asked': 'running',
    aborted: 'aborted',
  },
  paused: {
    resumed: 'running',
    'put-right': 'running',
    'abort-asked': 'running',
    aborted: 'aborted',
  },
  succeeded: {},
  aborted: {},
};

/** The status after an event; undefined where the event can't happen. */
export function nextOperationStatus(
  status: OperationStatus,
  event: OperationEvent,
): OperationStatus | undefined {
  return OPERATION_MOVES[status][event];
}

/** The statuses in which an event can happen. */
export function statusesThatTake(event: OperationEvent): OperationStatus[] {
  return operationStatusSchema.options.filter(
    status => nextOperationStatus(status, event) !== undefined,
  );
}

/** What can happen to a step. */
export type StepEvent =
  | 'begun'
  | 'verified'
  | 'refused'
  | 'asks-people'
  | 'passed-over';

const STEP_MOVES: Record<StepStatus, Partial<Record<StepEvent, StepStatus>>> = {
  // Waits at once where a second person has to approve it first.
  pending: { begun: 'running', 'asks-people': 'waiting' },
  // Begun again by the worker that takes over from one that died in it.
  running: {
    begun: 'running',
    verified: 'done',
    refused: 'failed',
    'asks-people': 'waiting',
    'passed-over': 'waived',
  },
  waiting: { verified: 'done', begun: 'running', 'passed-over': 'waived' },
  failed: { begun: 'running' },
  done: {},
  waived: {},
};

/** The status of a step after an event; undefined where the event can't happen. */
export function nextStepStatus(
  status: StepStatus,
  event: StepEvent,
): StepStatus | undefined {
  return STEP_MOVES[status][event];
}
