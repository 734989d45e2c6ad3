import { ConflictError } from '@backstage/errors';
import {
  AbortRequest,
  Actor,
  AlreadyAnsweredError,
  isOperationFinished,
  isStepOver,
  Operation,
  Organization,
  say,
  Serving,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { nameActor } from '../timeline/nameActor';
import { announce } from './announce';
import {
  abortColumns,
  endedColumns,
  Ending,
  handOverToRollback,
} from './endOperation';
import { askServing } from './engine/askServing';
import { OperationEngine } from './engine/OperationEngine';
import { modeAfterAbort } from './modeAfterAbort';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { readDecisionVerdicts } from './readDecisionVerdicts';
import { moveOperation } from './store/moveOperation';
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

/** True where v2 was touched and the fallback is not proved to serve. */
function isSwitchHalfDone({ steps }: Operation): boolean {
  const touched = steps.some(
    ({ id, attempts }) => id === 'deactivate-v2' && attempts > 0,
  );
  const served = steps.some(
    ({ id, status }) => id === 'activate-fallback' && isStepOver(status),
  );
  return touched && !served;
}

/** True where a roll-forward has changed something outside. */
function hasReturned({ kind, steps }: Operation): boolean {
  return (
    kind === 'roll-forward' &&
    steps.some(
      ({ id, attempts }) => id !== 'check-preconditions' && attempts > 0,
    )
  );
}

/** Resume and abort: each one atomic change, of which of two at once one wins. */
export class PeoplesAnswers {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {}

  /** Goes on with a failed or paused operation; one that is neither is only joined. */
  async resume({ operation }: OperationRecord, by: Actor): Promise<void> {
    refuseFinished(operation);
    const { knex, clock } = this.deps;
    const at = toTimestamp(clock.now());
    const resumed = await knex.transaction(async transaction => {
      const moved = await moveOperation({
        transaction,
        id: operation.id,
        from: statusesThatTake('resumed'),
        changes: {
          status: 'running',
          pause: null,
          updated_at: at,
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
      return moved;
    });
    if (resumed) {
      await this.tellResumed(operation, by, at);
    }
    await announce(this.deps, operation.id);
    this.engine.kick(operation.id);
  }

  /** An incident that can't be told must not hold the work up. */
  private async tellResumed(
    { id, kind, incident }: Operation,
    by: Actor,
    at: string,
  ): Promise<void> {
    try {
      await this.deps.incidents.record({
        incident,
        by,
        kind: 'decision',
        statement: say('decision.resumed', { person: nameActor(by), kind }),
        details: { operationId: id },
        onceKey: `resume:${id}:${at}`,
      });
    } catch (error) {
      this.deps.logger.warn(
        `${incident} could not be told that operation ${id} goes on: ${error}`,
      );
    }
  }

  /** Ends an operation on the safe side; nothing that was done is undone. */
  async abort(
    { operation }: OperationRecord,
    { reason, leaveUnserved }: AbortRequest,
    by: Actor,
  ): Promise<void> {
    refuseFinished(operation);
    const { clock, mask } = this.deps;
    const organization = await this.findOrganization(operation.organizationId);
    const serving = await askServing(this.deps, organization);
    const ending: Ending = {
      by,
      reason: mask(reason),
      now: toTimestamp(clock.now()),
    };
    if (hasReturned(operation)) {
      await this.handOver(operation, organization, ending);
    } else if (
      isSwitchHalfDone(operation) &&
      serving !== 'v2' &&
      serving !== 'fallback' &&
      !leaveUnserved
    ) {
      await this.askForSafeEnd(operation, ending);
    } else {
      await this.end(operation, serving, ending);
    }
  }

  /** Has the engine put the fallback into service first, and end the operation then. */
  private async askForSafeEnd(
    operation: Operation,
    ending: Ending,
  ): Promise<void> {
    if (operation.abort && operation.status === 'running') {
      throw new AlreadyAnsweredError(
        `Operation ${operation.id} is being aborted already: the fallback is put into service first. To end it with nobody serving the customers, say leaveUnserved.`,
      );
    }
    await this.change(operation, 'abort-asked', async transaction => {
      const { id } = operation;
      const moved = await moveOperation({
        transaction,
        id,
        from: statusesThatTake('abort-asked'),
        changes: {
          status: 'running',
          pause: null,
          wakes_at: null,
          updated_at: ending.now,
          ...abortColumns(ending),
          ...FREE,
        },
      });
      if (moved) {
        await rewindSteps({
          transaction,
          operationId: id,
          from: ['running', 'waiting', 'failed'],
        });
      }
      return moved;
    });
    await announce(this.deps, operation.id);
    this.engine.kick(operation.id);
  }

  private async end(
    operation: Operation,
    serving: Serving,
    ending: Ending,
  ): Promise<void> {
    const { id, organizationId } = operation;
    await this.change(operation, 'aborted', async transaction => {
      const moved = await moveOperation({
        transaction,
        id,
        from: statusesThatTake('aborted'),
        changes: endedColumns(operation, ending),
      });
      if (moved) {
        await rewindSteps({
          transaction,
          operationId: id,
          from: ['running', 'waiting'],
        });
        const mode = modeAfterAbort(operation, serving);
        await setMode({ transaction, organizationId, mode, now: ending.now });
      }
      return moved;
    });
    await this.tell(id);
  }

  private async handOver(
    operation: Operation,
    organization: Organization | undefined,
    ending: Ending,
  ): Promise<void> {
    const rollbackId = this.deps.newId();
    const decisionVerdicts = organization
      ? await readDecisionVerdicts(this.deps, organization)
      : [];
    await this.change(operation, 'aborted', async transaction => {
      const moved = await moveOperation({
        transaction,
        id: operation.id,
        from: statusesThatTake('aborted'),
        changes: {
          ...endedColumns(operation, ending),
          followed_by: rollbackId,
        },
      });
      if (moved) {
        await handOverToRollback({
          transaction,
          operation,
          rollbackId,
          decisionVerdicts,
          ending,
        });
      }
      return moved;
    });
    await this.tell(operation.id);
    await announce(this.deps, rollbackId);
    this.engine.kick(rollbackId);
  }

  private async change(
    { id }: Operation,
    event: 'aborted' | 'abort-asked',
    work: (transaction: Knex.Transaction) => Promise<boolean>,
  ): Promise<void> {
    if (!(await this.deps.knex.transaction(work))) {
      throw new AlreadyAnsweredError(
        event === 'aborted'
          ? `Operation ${id} ended while you were about to abort it.`
          : `Operation ${id} has moved on while you were about to abort it. Look at it again.`,
      );
    }
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
