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
  | 'resumed'
  | 'aborted';

const OPERATION_MOVES: Record<
  OperationStatus,
  Partial<Record<OperationEvent, OperationStatus>>
> = {
  running: {
    'step-failed': 'failed',
    'step-waits': 'waiting',
    'all-steps-done': 'succeeded',
    aborted: 'aborted',
  },
  waiting: { 'people-are-done': 'running', aborted: 'aborted' },
  failed: { resumed: 'running', aborted: 'aborted' },
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
export type StepEvent = 'begun' | 'verified' | 'refused' | 'asks-people';

const STEP_MOVES: Record<StepStatus, Partial<Record<StepEvent, StepStatus>>> = {
  pending: { begun: 'running' },
  // Begun again by the worker that takes over from one that died in it.
  running: {
    begun: 'running',
    verified: 'done',
    refused: 'failed',
    'asks-people': 'waiting',
  },
  waiting: { verified: 'done', begun: 'running' },
  failed: { begun: 'running' },
  done: {},
};

/** The status of a step after an event; undefined where the event can't happen. */
export function nextStepStatus(
  status: StepStatus,
  event: StepEvent,
): StepStatus | undefined {
  return STEP_MOVES[status][event];
}
