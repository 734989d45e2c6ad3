import {
  isStepOver,
  Operation,
  StepId,
} from '@messaging-health/backstage-plugin-common';

/** The steps between which customers may have nobody. */
const SWITCH: readonly StepId[] = ['deactivate-v2', 'activate-fallback'];

type Standing = Pick<Operation, 'kind' | 'status' | 'steps'>;

const stepOf = ({ steps }: Standing, stepId: StepId) =>
  steps.find(({ id }) => id === stepId);

/** True once v2 may have been taken out of service by this operation. */
export function isV2Touched(operation: Standing): boolean {
  return (stepOf(operation, 'deactivate-v2')?.attempts ?? 0) > 0;
}

/** True where the fallback was proved to serve, and no later switch is under way. */
export function isFallbackProved(operation: Standing): boolean {
  const step = stepOf(operation, 'activate-fallback');
  return step !== undefined && isStepOver(step.status);
}

/** True where v2 was touched and the fallback is not proved to serve. */
export function isSwitchHalfDone(operation: Standing): boolean {
  return isV2Touched(operation) && !isFallbackProved(operation);
}

/** True while a worker, dead or alive, may have a request under way that changes who serves. */
export function isSwitchAtWork({ status, steps }: Standing): boolean {
  return (
    status === 'running' &&
    steps.some(step => SWITCH.includes(step.id) && step.status === 'running')
  );
}

/** True where a roll-forward has changed something outside. */
export function hasReturned({ kind, steps }: Standing): boolean {
  return (
    kind === 'roll-forward' &&
    steps.some(
      ({ id, attempts }) => id !== 'check-preconditions' && attempts > 0,
    )
  );
}

/** True where a roll-forward has proved that v2 serves. */
export function hasActivated(operation: Standing): boolean {
  const step = stepOf(operation, 'activate-v2');
  return step !== undefined && isStepOver(step.status);
}

/** True where both are the same switch at the same point, so that what was seen outside at the one still tells of the other. */
export function isSameSwitch(one: Standing, other: Standing): boolean {
  return SWITCH.every(id => {
    const before = stepOf(one, id);
    const after = stepOf(other, id);
    return (
      before?.status === after?.status && before?.attempts === after?.attempts
    );
  });
}
