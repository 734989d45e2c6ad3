import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  Actor,
  AlreadyAnsweredError,
  ApprovalRequest,
  Operation,
  say,
  Statement,
  StepId,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { nameActor } from '../timeline/nameActor';
import { announce } from './announce';
import { IncidentTeller } from './engine/IncidentTeller';
import { OperationEngine } from './engine/OperationEngine';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { findOperation } from './store/findOperation';
import { moveOperation } from './store/moveOperation';
import {
  approvalColumn,
  messageColumn,
  OperationRow,
  pauseColumn,
} from './store/operationRow';
import { rewindSteps } from './store/rewindSteps';
import { updateStep } from './store/updateStep';
import { statusesThatTake } from './transitions';
import { waitOutALook } from './waitOutALook';

const WAIVABLE: StepId = 'validate-conversations';

function isSamePerson(one: Actor, other: Actor): boolean {
  return one.type === other.type && nameActor(one) === nameActor(other);
}

/**
 * Decisions about an operation that is under way: each one atomic change with a name.
 * The engine, which is at work on it at once, tells the incident.
 */
export class OperationDecisions {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {}

  /** Throws `NotAllowedError` for who asked, and for a service: a person has to answer for it. */
  async approve(
    { operation }: OperationRecord,
    { note }: ApprovalRequest,
    by: Actor,
  ): Promise<void> {
    const { id, kind, requestedBy } = operation;
    if (waitsFor(operation) !== 'approval') {
      throw new AlreadyAnsweredError(
        `Operation ${id} waits for nobody's approval; it is ${operation.status}.`,
      );
    }
    if (by.type !== 'user' || isSamePerson(by, requestedBy)) {
      throw new NotAllowedError(
        `Somebody else than ${nameActor(
          requestedBy,
        )}, who asked for it, has to approve this ${kind}, as a signed-in person.`,
      );
    }
    const at = this.now();
    const masked = note ? this.deps.mask(note) : undefined;
    await this.deps.knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id,
        from: statusesThatTake('approved'),
        // Who read it before another's word was heard must not be heard after it.
        where: { approval: null },
        changes: {
          status: 'running',
          approval: approvalColumn.encode({ actor: by, at, note: masked }),
          updated_at: at,
        },
      });
      if (!moved) {
        throw this.tooLate(operation);
      }
      await rewindSteps({ transaction, operationId: id, from: ['waiting'] });
    });
    await this.after(id);
  }

  /** Takes effect before the next step that may be put off. */
  async pause(
    { operation }: OperationRecord,
    reason: string,
    by: Actor,
  ): Promise<void> {
    const { id, status } = operation;
    if (status !== 'running' || operation.abort) {
      throw new ConflictError(
        `Operation ${id} is ${
          operation.abort ? 'being aborted' : status
        }: nothing is at work that could be paused.`,
      );
    }
    if (operation.pause) {
      throw new AlreadyAnsweredError(
        `Operation ${id} is to be paused already, by ${operation.pause.by}. It stops before its next step that may be put off.`,
      );
    }
    const at = this.now();
    const changes: Partial<OperationRow> & Pick<OperationRow, 'updated_at'> = {
      pause: pauseColumn.encode({
        actor: by,
        at,
        reason: this.deps.mask(reason),
      }),
      updated_at: at,
    };
    const moved = await this.deps.knex.transaction(transaction =>
      moveOperation({
        transaction,
        id,
        from: statusesThatTake('paused'),
        where: { pause: null, abort_at: null },
        changes,
      }),
    );
    if (!moved) {
      throw this.tooLate(operation);
    }
    await this.tellPause(id);
    await announce(this.deps, id);
  }

  /** Told again when it takes effect; should the operation end before that, it was asked for all the same. */
  private async tellPause(id: string): Promise<void> {
    const { knex, incidents, replica, logger } = this.deps;
    try {
      const record = await findOperation({ knex, id });
      if (record) {
        const me: Actor = { type: 'system', replica };
        await new IncidentTeller(incidents, me).tellPause(record);
      }
    } catch (error) {
      logger.warn(`The pause of operation ${id} will be told later: ${error}`);
    }
  }

  /** Passes over the missing sign-offs. */
  async waive(
    record: OperationRecord,
    stepId: StepId,
    reason: string,
    by: Actor,
  ): Promise<void> {
    if (stepId !== WAIVABLE) {
      throw new ConflictError(
        `Step ${stepId} can't be passed over: only people's sign-offs (${WAIVABLE}) can.`,
      );
    }
    const { operation } = await waitOutALook(this.deps, record);
    const { id } = operation;
    if (waitsFor(operation) !== 'sign-offs') {
      throw new AlreadyAnsweredError(
        `Operation ${id} waits for no sign-offs; it is ${operation.status}.`,
      );
    }
    const at = this.now();
    const message: Statement = say('decision.waived', {
      person: nameActor(by),
      reason: this.deps.mask(reason),
      signed: operation.signOffs.length,
    });
    await this.deps.knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id,
        from: statusesThatTake('waived'),
        changes: { status: 'running', wakes_at: null, updated_at: at },
      });
      if (!moved) {
        throw this.tooLate(operation);
      }
      await updateStep({
        transaction,
        operationId: id,
        stepId,
        changes: {
          status: 'waived',
          finished_at: at,
          message: messageColumn.encode(message),
        },
      });
    });
    await this.after(id);
  }

  private async after(operationId: string): Promise<void> {
    await announce(this.deps, operationId);
    this.engine.kick(operationId);
  }

  private tooLate({ id }: Operation): AlreadyAnsweredError {
    return new AlreadyAnsweredError(
      `Operation ${id} has moved on while you were deciding. Look at it again.`,
    );
  }

  private now(): string {
    return toTimestamp(this.deps.clock.now());
  }
}
