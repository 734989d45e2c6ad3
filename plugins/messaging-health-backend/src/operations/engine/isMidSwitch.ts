import { OperationStep } from '@messaging-health/backstage-plugin-common';
import { OperationRecord } from '../OperationRecord';
import { activationStateSchema } from '../rollForward/switch/activationState';
import { isSwitchHalfDone } from '../switchStanding';

/**
 * True where customers may have nobody until the operation goes on, also before a step
 * that is taken over from a worker which died in it.
 */
export function isMidSwitch(
  { operation, states }: OperationRecord,
  step: Pick<OperationStep, 'id' | 'status'>,
): boolean {
  if (isSwitchHalfDone(operation)) {
    return true;
  }
  if (step.id !== 'activate-v2') {
    return false;
  }
  const state = activationStateSchema.safeParse(states.get(step.id) ?? {});
  return step.status === 'running' || state.data?.begunAt !== undefined;
}
