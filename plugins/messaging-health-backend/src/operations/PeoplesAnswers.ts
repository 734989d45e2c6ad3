import {
  Actor,
  AlreadyAnsweredError,
  DRIFT_CORRECTION_STEP_IDS,
  isStepOver,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { OperationEngine } from './engine/OperationEngine';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { refuseFinished } from './refuseFinished';
import { moveOperation } from './store/moveOperation';
import { OperationRow, resumedColumn } from './store/operationRow';
import { rewindSteps } from './store/rewindSteps';
import { statusesThatTake } from './transitions';

/**
 * Has an operation that stands go on: each one atomic change, of which of two at once
 * one wins. The engine, which is at work on it at once, tells the incident.
 */
export class PeoplesAnswers {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {}

  /** Goes on with a failed or paused operation; one that is neither is only joined. */
  async resume({ operation }: OperationRecord, by: Actor): Promise<void> {
    refuseFinished(operation);
    const at = toTimestamp(this.deps.clock.now());
    await this.deps.knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id: operation.id,
        from: statusesThatTake('resumed'),
        changes: this.goesOn(at, { actor: by, at }),
      });
      if (moved) {
        await rewindSteps({
          transaction,
          operationId: operation.id,
          from: ['failed'],
        });
      }
    });
    await this.after(operation.id);
  }

  /**
   * Has a rollback that stands do its switch again; its sign-offs stay. Throws
   * `AlreadyAnsweredError` where it has moved on.
   */
  async putRight(
    { operation }: OperationRecord,
    reason: string,
    by: Actor,
  ): Promise<void> {
    const at = toTimestamp(this.deps.clock.now());
    const putRight = this.deps.mask(reason);
    await this.deps.knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id: operation.id,
        from: statusesThatTake('put-right'),
        where: { abort_at: null },
        changes: {
          ...this.goesOn(at, { actor: by, at, putRight }),
          v2_off_at: null,
          switched_at: null,
        },
      });
      if (!moved) {
        throw new AlreadyAnsweredError(
          `Operation ${operation.id} has moved on while you were deciding. Look at it again.`,
        );
      }
      await this.redo(transaction, operation);
    });
    await this.after(operation.id);
  }

  private async redo(
    transaction: Knex.Transaction,
    { id, steps }: Operation,
  ): Promise<void> {
    const operationId = id;
    // Only what was done: a step that was never reached has its turn anyway.
    const done = steps.filter(({ status }) => isStepOver(status));
    const only = DRIFT_CORRECTION_STEP_IDS.filter(stepId =>
      done.some(step => step.id === stepId),
    );
    await rewindSteps({ transaction, operationId, from: ['done'], only });
    await rewindSteps({
      transaction,
      operationId,
      from: ['failed', 'waiting'],
    });
  }

  private goesOn(
    at: string,
    resumed: NonNullable<OperationRecord['resumed']>,
  ): Partial<OperationRow> & Pick<OperationRow, 'updated_at'> {
    return {
      status: 'running',
      pause: null,
      wakes_at: null,
      updated_at: at,
      resumed: resumedColumn.encode(resumed),
      lease_holder: null,
      lease_expires_at: null,
    };
  }

  private async after(operationId: string): Promise<void> {
    await announce(this.deps, operationId);
    this.engine.kick(operationId);
  }
}
