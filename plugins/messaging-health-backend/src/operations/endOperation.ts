import {
  Actor,
  Operation,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { nameActor } from '../timeline/nameActor';
import { RUNBOOKS } from './runbooks';
import { insertOperation } from './store/insertOperation';
import { abortActorColumn, OperationRow } from './store/operationRow';
import { rewindSteps } from './store/rewindSteps';
import { setMode } from './store/setMode';
import { hasActivated } from './switchStanding';

/** Who ends an operation, and why. */
export interface Ending {
  by: Actor;
  /** Without personal data. */
  reason: string;
  now: string;
}

/** What an operation's row says once it was ended before its time. */
export function endedColumns(
  operation: Operation,
  { by, reason, now }: Ending,
): Partial<OperationRow> & Pick<OperationRow, 'updated_at'> {
  return {
    status: 'aborted',
    ticket: operation.id,
    finished_at: now,
    updated_at: now,
    // Whoever asked for the abort, where the safe side was made sure of first.
    ...(operation.abort ? {} : abortColumns({ by, reason, now })),
    wakes_at: null,
    untold: 1,
    lease_holder: null,
    lease_expires_at: null,
  };
}

/** What the row says of who asked for the end. */
export function abortColumns({
  by,
  reason,
  now,
}: Ending): Pick<
  OperationRow,
  'aborted_by' | 'abort_actor' | 'abort_reason' | 'abort_at'
> {
  return {
    aborted_by: nameActor(by),
    abort_actor: abortActorColumn.encode(by),
    abort_reason: reason,
    abort_at: now,
  };
}

/**
 * Writes the rollback that takes the place of an operation, in the transaction that
 * ends it: at no instant is the organization without an operation (ADR 12).
 */
export async function handOverToRollback(options: {
  transaction: Knex.Transaction;
  operation: Operation;
  rollbackId: string;
  decisionVerdicts: TriggerVerdict[];
  ending: Ending;
}): Promise<void> {
  const { transaction, operation, rollbackId, decisionVerdicts, ending } =
    options;
  const { by, reason, now } = ending;
  const { organizationId, organizationTitle, entityRef, incident } = operation;
  const { steps, modeAtStart } = RUNBOOKS.rollback;
  await rewindSteps({
    transaction,
    operationId: operation.id,
    from: ['running', 'waiting'],
  });
  const written = await insertOperation({
    transaction,
    operation: {
      id: rollbackId,
      kind: 'rollback',
      organizationId,
      organizationTitle,
      entityRef,
      incident,
      reason,
      requestedBy: by,
      requestedAt: now,
      decisionVerdicts,
      modeBefore: hasActivated(operation) ? 'v2' : 'contingency',
      steps: steps.map(step => step.id),
    },
  });
  if (!written) {
    throw new Error(
      `The rollback that should follow operation ${operation.id} was not written although its place was free.`,
    );
  }
  if (modeAtStart) {
    await setMode({ transaction, organizationId, mode: modeAtStart, now });
  }
}
