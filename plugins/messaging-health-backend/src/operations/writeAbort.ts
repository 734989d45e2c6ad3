import {
  AlreadyAnsweredError,
  Operation,
  Serving,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chooseAbortWay } from './chooseAbortWay';
import {
  abortColumns,
  endedColumns,
  Ending,
  handOverToRollback,
} from './endOperation';
import { modeAfterAbort } from './modeAfterAbort';
import { OperationRecord } from './OperationRecord';
import { moveOperation } from './store/moveOperation';
import { rewindSteps } from './store/rewindSteps';
import { setMode } from './store/setMode';
import { statusesThatTake } from './transitions';

/** An abort that is decided; `record` is locked. */
export interface DecidedAbort {
  transaction: Knex.Transaction;
  record: OperationRecord;
  serving: Serving;
  ending: Ending;
  /** Of the rollback that may take the operation's place. */
  rollbackId: string;
  decisionVerdicts: TriggerVerdict[];
}

/** Ends it at once. */
export async function writeEnd({
  transaction,
  record: { operation, modeBefore },
  serving,
  ending,
}: DecidedAbort): Promise<void> {
  const { id, organizationId } = operation;
  const isLeft = chooseAbortWay(operation, serving, false) === 'safe-end';
  await moveOperation({
    transaction,
    id,
    from: statusesThatTake('aborted'),
    changes: {
      ...endedColumns(operation, ending),
      // Whoever ends it answers for it, whoever asked for a safe end before.
      ...abortColumns(ending),
      left_unserved: isLeft ? 1 : 0,
    },
  });
  await rewindSteps({
    transaction,
    operationId: id,
    from: ['running', 'waiting'],
  });
  const mode = modeAfterAbort(operation, serving, modeBefore);
  await setMode({ transaction, organizationId, mode, now: ending.now });
}

function refuseSecond({ id, abort, status }: Operation): void {
  if (abort && status === 'running') {
    throw new AlreadyAnsweredError(
      `Operation ${id} is being aborted already, by ${abort.by}: the fallback is put into service first. To end it with nobody serving the customers, say leaveUnserved.`,
    );
  }
}

/** Has the engine put the fallback into service first, and end it then. */
export async function writeSafeEnd({
  transaction,
  record: { operation },
  ending,
}: DecidedAbort): Promise<void> {
  refuseSecond(operation);
  const { id: operationId } = operation;
  await moveOperation({
    transaction,
    id: operationId,
    from: statusesThatTake('abort-asked'),
    changes: {
      status: 'running',
      pause: null,
      wakes_at: null,
      updated_at: ending.now,
      ...abortColumns(ending),
      lease_holder: null,
      lease_expires_at: null,
    },
  });
  await rewindSteps({
    transaction,
    operationId,
    from: ['running', 'waiting', 'failed'],
  });
  // Proved once, and seen dead now: it is to be proved again.
  await rewindSteps({
    transaction,
    operationId,
    from: ['done'],
    only: ['activate-fallback'],
  });
}

/** Ends it, and writes the rollback that takes its place. */
export async function writeHandOver({
  transaction,
  record: { operation },
  ending,
  rollbackId,
  decisionVerdicts,
}: DecidedAbort): Promise<void> {
  await moveOperation({
    transaction,
    id: operation.id,
    from: statusesThatTake('aborted'),
    changes: { ...endedColumns(operation, ending), followed_by: rollbackId },
  });
  await handOverToRollback({
    transaction,
    operation,
    rollbackId,
    decisionVerdicts,
    ending,
  });
}
