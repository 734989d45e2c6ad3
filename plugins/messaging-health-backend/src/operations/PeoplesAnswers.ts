import { ConflictError } from '@backstage/errors';
import {
  Actor,
  AlreadyAnsweredError,
  isOperationFinished,
  Operation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { askServing } from './engine/askServing';
import { OperationEngine } from './engine/OperationEngine';
import { modeAfterAbort } from './modeAfterAbort';
import { nameActor } from '../timeline/nameActor';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { moveOperation } from './store/moveOperation';
import { abortActorColumn } from './store/operationRow';
import { rewindSteps } from './store/rewindSteps';
import { setMode } from './store/setMode';
import { statusesThatTake } from './transitions';

const FREE = { lease_holder: null, lease_expires_at: null };

function refuseFinished({ id, status }: Operation): void {
  if (isOperationFinished(status)) {
    throw new ConflictError(
      `Operation ${id} is ${status} and takes no more answers. Start a new one if it is needed.`,
    );
  }
}

/** Resume and abort: each one atomic change, of which of two at once one wins. */
export class PeoplesAnswers {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {}

  /** Goes on with a failed operation; one that is not failed is only joined. */
  async resume({ operation }: OperationRecord): Promise<void> {
    refuseFinished(operation);
    const { knex, clock } = this.deps;
    await knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id: operation.id,
        from: statusesThatTake('resumed'),
        changes: {
          status: 'running',
          updated_at: toTimestamp(clock.now()),
          ...FREE,
        },
      });
      if (moved) {
        await rewindSteps({
          transaction,
          operationId: operation.id,
          from: ['failed'],
        });
      }
    });
    await announce(this.deps, operation.id);
    this.engine.kick(operation.id);
  }

  /** Ends an operation where it stands; nothing that was done is undone. */
  async abort(
    { operation }: OperationRecord,
    reason: string,
    by: Actor,
  ): Promise<void> {
    refuseFinished(operation);
    const { knex, clock, mask } = this.deps;
    const { id, organizationId, steps } = operation;
    const serving = await askServing(
      this.deps,
      await this.findOrganization(organizationId),
    );
    const now = toTimestamp(clock.now());
    const ended = await knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id,
        from: statusesThatTake('aborted'),
        changes: {
          status: 'aborted',
          ticket: id,
          finished_at: now,
          updated_at: now,
          aborted_by: nameActor(by),
          abort_actor: abortActorColumn.encode(by),
          abort_reason: mask(reason),
          untold: 1,
          ...FREE,
        },
      });
      if (moved) {
        await rewindSteps({
          transaction,
          operationId: id,
          from: ['running', 'waiting'],
        });
        const mode = modeAfterAbort(serving, steps);
        await setMode({ transaction, organizationId, mode, now });
      }
      return moved;
    });
    if (!ended) {
      throw new AlreadyAnsweredError(
        `Operation ${id} ended while you were about to abort it.`,
      );
    }
    await this.tell(id);
  }

  private async tell(operationId: string): Promise<void> {
    try {
      await this.engine.tellAbort(operationId);
    } catch (error) {
      this.deps.logger.warn(
        `The abort of operation ${operationId} will be told to its incident later: ${error}`,
      );
    }
    await announce(this.deps, operationId);
  }

  /** An entity that is gone must not keep its operation from being ended. */
  private async findOrganization(
    id: string,
  ): Promise<Organization | undefined> {
    try {
      return await this.deps.organizations.get(id);
    } catch (error) {
      this.deps.logger.warn(`Organization ${id} can't be read: ${error}`);
      return undefined;
    }
  }
}
