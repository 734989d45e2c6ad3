import { ConflictError } from '@backstage/errors';
import {
  AbortRequest,
  Actor,
  AlreadyAnsweredError,
  Operation,
  Organization,
  Serving,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { AbortWay, chooseAbortWay } from './chooseAbortWay';
import { Ending } from './endOperation';
import { askServing } from './engine/askServing';
import { OperationEngine } from './engine/OperationEngine';
import { findOrganization } from './findOrganization';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import { readDecisionVerdicts } from './readDecisionVerdicts';
import { refuseFinished } from './refuseFinished';
import { findOperation } from './store/findOperation';
import { moveOperation } from './store/moveOperation';
import { hasReturned, isSameSwitch } from './switchStanding';
import { statusesThatTake } from './transitions';
import {
  DecidedAbort,
  writeEnd,
  writeHandOver,
  writeSafeEnd,
} from './writeAbort';

/** So often the operation may move on while an abort looks who serves; then the person is told. */
const MOST_LOOKS = 5;

const WRITE: Record<AbortWay, (decided: DecidedAbort) => Promise<void>> = {
  end: writeEnd,
  'safe-end': writeSafeEnd,
  'hand-over': writeHandOver,
};

/** An abort that is asked for, and what was seen outside for it. */
interface Asked {
  /** As it stood before it was looked who serves. */
  seen: Operation;
  serving: Serving;
  leaveUnserved: boolean;
  ending: Ending;
}

/**
 * Ends an operation on the safe side; nothing that was done is undone. It takes a while
 * to see who serves, and the operation goes on meanwhile: so it is decided by what is
 * true in the instant of the decision, and looked again where that is another switch.
 */
export class OperationAbort {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {}

  async abort(
    { operation }: OperationRecord,
    { reason, leaveUnserved = false }: AbortRequest,
    by: Actor,
  ): Promise<void> {
    const { clock, mask } = this.deps;
    const { id, organizationId } = operation;
    const organization = await findOrganization(this.deps, organizationId);
    let seen = operation;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      refuseFinished(seen);
      await this.refuseClosed(seen);
      const serving = await askServing(this.deps, organization);
      const now = toTimestamp(clock.now());
      const ending: Ending = { by, reason: mask(reason), now };
      const asked = { seen, serving, leaveUnserved, ending };
      const newest = await this.decide(asked, organization);
      if (!newest) {
        return;
      }
      seen = newest;
    }
    throw new AlreadyAnsweredError(
      `Operation ${id} moves on faster than it can be looked who serves. Abort it again.`,
    );
  }

  /** Undefined once it is done; else the operation as it has become meanwhile, to look again. */
  private async decide(
    asked: Asked,
    organization: Organization | undefined,
  ): Promise<Operation | undefined> {
    const { seen, serving, leaveUnserved, ending } = asked;
    const rollbackId = this.deps.newId();
    const choose = (operation: Operation) =>
      chooseAbortWay(operation, serving, leaveUnserved);
    const way = choose(seen);
    const decisionVerdicts =
      way === 'hand-over' && organization
        ? await readDecisionVerdicts(this.deps, organization)
        : [];
    const newest = await this.deps.knex.transaction(async transaction => {
      const record = await this.lock(transaction, asked);
      const { operation } = record;
      if (choose(operation) !== way || !isSameSwitch(seen, operation)) {
        return operation;
      }
      const decided = { transaction, record, serving, ending };
      await WRITE[way]({ ...decided, rollbackId, decisionVerdicts });
      return undefined;
    });
    if (!newest) {
      await this.after(seen.id, way, rollbackId);
    }
    return newest;
  }

  /** The operation as it is now, which nobody else changes until the transaction ends. */
  private async lock(
    transaction: Knex.Transaction,
    { seen: { id }, ending }: Asked,
  ): Promise<OperationRecord> {
    const isOpen = await moveOperation({
      transaction,
      id,
      from: statusesThatTake('aborted'),
      changes: { updated_at: ending.now },
    });
    const record = isOpen && (await findOperation({ knex: transaction, id }));
    if (!record) {
      throw new AlreadyAnsweredError(
        `Operation ${id} ended while you were about to abort it.`,
      );
    }
    return record;
  }

  private async after(
    operationId: string,
    way: AbortWay,
    rollbackId: string,
  ): Promise<void> {
    if (way === 'safe-end') {
      await announce(this.deps, operationId);
      this.engine.kick(operationId);
      return;
    }
    try {
      await this.engine.tellAbort(operationId);
    } catch (error) {
      this.deps.logger.warn(
        `The abort of operation ${operationId} will be told to its incident later: ${error}`,
      );
    }
    await announce(this.deps, operationId);
    if (way === 'hand-over') {
      await announce(this.deps, rollbackId);
      this.engine.kick(rollbackId);
    }
  }

  /** A return whose incident is closed is over but for its last word; a rollback would have no incident. */
  private async refuseClosed(operation: Operation): Promise<void> {
    if (!hasReturned(operation)) {
      return;
    }
    const { id, incident, organizationId } = operation;
    const { open } = await this.deps.incidents.ofOrganization(
      organizationId,
      0,
    );
    if (open?.number !== incident) {
      throw new ConflictError(
        `${incident} is ended already: the return to v2 is over, and operation ${id} only has to end. Wait a moment, or resume it; then start a rollback if v2 has to go.`,
      );
    }
  }
}
