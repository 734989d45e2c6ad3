import {
  isStepOver,
  Proof,
  Statement,
  StepFailure,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { announce } from '../announce';
import { OperationsDependencies } from '../OperationsDependencies';
import {
  failureColumn,
  messageColumn,
  OperationRow,
  proofsColumn,
  stateColumn,
} from '../store/operationRow';
import { updateLeasedOperation } from '../store/updateLeasedOperation';
import { updateStep } from '../store/updateStep';
import {
  nextOperationStatus,
  nextStepStatus,
  OperationEvent,
  StepEvent,
} from '../transitions';
import { Lease } from './Lease';

const FREE = { lease_holder: null, lease_expires_at: null };

/**
 * Writes an operation in the name of one worker: every change, whatever the table,
 * goes through the guard of its lease.
 */
export class LeasedWriter {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly lease: Lease,
  ) {}

  /** Changes the operation, and what `more` changes with it: all of it, or nothing. */
  async write(
    changes: Partial<OperationRow>,
    more?: (transaction: Knex.Transaction, now: string) => Promise<void>,
  ): Promise<void> {
    const { knex, clock } = this.deps;
    const now = toTimestamp(clock.now());
    await knex.transaction(async transaction => {
      await updateLeasedOperation({
        knex: transaction,
        lease: this.lease,
        changes: { ...changes, updated_at: now },
      });
      await more?.(transaction, now);
    });
    await announce(this.deps, this.lease.operationId);
  }

  async beginStep(stepId: StepId, attempt: number): Promise<void> {
    await this.write({}, (transaction, now) =>
      updateStep({
        transaction,
        operationId: this.lease.operationId,
        stepId,
        changes: {
          status: 'running',
          attempts: attempt,
          started_at: now,
          finished_at: null,
          message: null,
          failure: null,
          proofs: '[]',
        },
      }),
    );
  }

  async report(stepId: StepId, statement: Statement): Promise<void> {
    await this.write({}, transaction =>
      updateStep({
        transaction,
        operationId: this.lease.operationId,
        stepId,
        changes: { message: messageColumn.encode(statement) },
      }),
    );
  }

  async keepState(
    stepId: StepId,
    state: Record<string, unknown>,
  ): Promise<void> {
    await this.write({}, transaction =>
      updateStep({
        transaction,
        operationId: this.lease.operationId,
        stepId,
        changes: { state: stateColumn.encode(state) },
      }),
    );
  }

  /** How a step ended. The operation stays running until its incident knows. */
  async concludeStep(
    stepId: StepId,
    end: {
      event: Exclude<StepEvent, 'begun'>;
      proofs: Proof[];
      message?: Statement;
      failure?: StepFailure;
      /** When a step that waits is to be begun again; with its end, so that whoever takes over knows. */
      wakesAt?: Date;
    },
  ): Promise<void> {
    const { event, proofs, message, failure, wakesAt } = end;
    const status = nextStepStatus('running', event);
    const wakes_at = wakesAt ? toTimestamp(wakesAt) : null;
    await this.write({ wakes_at }, (transaction, now) =>
      updateStep({
        transaction,
        operationId: this.lease.operationId,
        stepId,
        changes: {
          status,
          proofs: proofsColumn.encode(proofs),
          finished_at: status && isStepOver(status) ? now : null,
          ...(message ? { message: messageColumn.encode(message) } : {}),
          failure: failure ? failureColumn.encode(failure) : null,
        },
      }),
    );
  }

  /** A step that may not begin before a second person approves. */
  async askApproval(stepId: StepId, message: Statement): Promise<void> {
    await this.write({}, transaction =>
      updateStep({
        transaction,
        operationId: this.lease.operationId,
        stepId,
        changes: {
          status: nextStepStatus('pending', 'asks-people'),
          message: messageColumn.encode(message),
        },
      }),
    );
  }

  /** The operation no longer needs a worker. */
  async rest(
    event: Extract<
      OperationEvent,
      'step-failed' | 'step-waits' | 'all-steps-done' | 'paused'
    >,
    more?: (transaction: Knex.Transaction, now: string) => Promise<void>,
    wakesAt?: Date,
  ): Promise<void> {
    const status = nextOperationStatus('running', event);
    const finished =
      status === 'succeeded'
        ? {
            ticket: this.lease.operationId,
            finished_at: toTimestamp(this.deps.clock.now()),
          }
        : {};
    const wakes_at = wakesAt ? toTimestamp(wakesAt) : null;
    await this.write({ status, wakes_at, ...FREE, ...finished }, more);
  }
}
