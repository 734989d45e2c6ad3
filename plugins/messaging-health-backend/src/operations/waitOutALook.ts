import { isStepOver } from '@messaging-health/backstage-plugin-common';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { findOperation } from './store/findOperation';

const LOOK_MILLISECONDS = 200;
const MOST_LOOKS = 15;

/** True while the step that asks people is begun again for an instant, as a reminder has it. */
function isLooking({ operation: { status, steps } }: OperationRecord): boolean {
  const step = steps.find(({ id }) => id === 'validate-conversations');
  return (
    status === 'running' &&
    step !== undefined &&
    step.attempts > 0 &&
    !isStepOver(step.status)
  );
}

/** The operation once it waits for people again: a person must not be refused for a reminder. */
export async function waitOutALook(
  { knex, clock }: Pick<OperationsDependencies, 'knex' | 'clock'>,
  record: OperationRecord,
): Promise<OperationRecord> {
  const { id } = record.operation;
  let newest = record;
  for (let looks = 0; looks < MOST_LOOKS && isLooking(newest); looks++) {
    await clock.sleep(LOOK_MILLISECONDS);
    newest = (await findOperation({ knex, id })) ?? newest;
  }
  return newest;
}
