import { isError, NotFoundError } from '@backstage/errors';
import {
  Actor,
  isStepOver,
  Operation,
  OperationStep,
  say,
  Serving,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../../timeline/nameActor';
import { findOrganization } from '../findOrganization';
import { needsApproval } from '../needsApproval';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { RUNBOOKS } from '../runbooks';
import { RunbookStep } from '../steps/RunbookStep';
import { findOperation } from '../store/findOperation';
import { isFollowUp } from '../store/isFollowUp';
import { forgetRestored } from '../store/forgetRestored';
import { setFreeze } from '../store/setFreeze';
import { setMode } from '../store/setMode';
import { askServing } from './askServing';
import { IncidentTeller } from './IncidentTeller';
import { isMidSwitch } from './isMidSwitch';
import { Lease } from './Lease';
import { LeasedWriter } from './LeasedWriter';
import { OperationEnd } from './OperationEnd';
import { StepEnd } from './StepEnd';
import { StepPerformer } from './StepPerformer';
import { SwitchTurns } from './SwitchTurns';

/** The step that makes an aborted rollback safe. */
const SAFE_SIDE = 'activate-fallback';

/**
 * Carries one claimed operation as far as it goes. All that it knows is read from
 * the database, so that it does not matter who carried it before, or where that
 * ended.
 */
export class OperationRun {
  private readonly writer: LeasedWriter;
  private readonly teller: IncidentTeller;
  private readonly stepEnd: StepEnd;
  private readonly performer: StepPerformer;
  private readonly operationEnd: OperationEnd;

  constructor(
    private readonly deps: OperationsDependencies,
    private readonly turns: SwitchTurns,
    private readonly lease: Lease,
    private readonly signal: AbortSignal,
  ) {
    const me: Actor = { type: 'system', replica: deps.replica };
    this.writer = new LeasedWriter(deps, lease);
    this.teller = new IncidentTeller(deps.incidents, me);
    this.stepEnd = new StepEnd(deps, this.writer);
    this.performer = new StepPerformer(
      deps,
      turns,
      this.writer,
      this.stepEnd,
      signal,
    );
    this.operationEnd = new OperationEnd(deps, this.writer, me);
  }

  /** Answers with the rollback that took the operation's place, if one did. */
  async run(): Promise<string | undefined> {
    const record = await this.read();
    const { operation } = record;
    if (operation.abort) {
      await this.tellAborting(record);
      await this.makeSafe(operation);
      return undefined;
    }
    if (!(await this.tellBeginning(record))) {
      return undefined;
    }
    for (const step of RUNBOOKS[operation.kind].steps) {
      const rests = await this.carryOn(step);
      if (rests) {
        return rests === 'here' ? undefined : rests.followedBy;
      }
    }
    await this.succeed();
    return undefined;
  }

  /** False where the incident is over: then the operation stands, and a person is told what to do. */
  private async tellBeginning(record: OperationRecord): Promise<boolean> {
    try {
      await this.teller.tellBeginning(record);
      return true;
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') {
        throw error;
      }
      const { id: operation, kind, steps } = record.operation;
      const open = steps.find(({ status }) => !isStepOver(status));
      const step = RUNBOOKS[kind].steps.find(({ id }) => id === open?.id);
      if (!step || !open) {
        throw error;
      }
      await this.writer.beginStep(step.id, open.attempts + 1);
      const nextAction = say('decision.next.start-anew', { operation, kind });
      const why = { cause: error.message, nextAction };
      const { organizationId } = record.operation;
      const organization = await findOrganization(this.deps, organizationId);
      await this.stepEnd.fail(step, why, organization);
      await this.conclude(step);
      return false;
    }
  }

  /** An incident that is over must not keep the customers from being served. */
  private async tellAborting(record: OperationRecord): Promise<void> {
    try {
      await this.teller.tellBeginning(record);
      await this.teller.tellAbortAsked(record);
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') {
        throw error;
      }
      this.deps.logger.warn(
        `That operation ${record.operation.id} is aborted could not be told to its incident: ${error.message}`,
      );
    }
  }

  /** One step; says where the operation rests then, if it does. */
  private async carryOn(
    step: RunbookStep,
  ): Promise<'here' | { followedBy: string } | undefined> {
    const before = await this.read();
    const standing = this.stepOf(before, step);
    const { status } = standing;
    if (status === 'pending' || status === 'running') {
      const mayRest = !step.urgent && !isMidSwitch(before, standing);
      if (before.operation.pause && mayRest) {
        await this.teller.tellPause(before);
        await this.writer.rest('paused');
        return 'here';
      }
      const handover = await this.begin(step, before);
      if (handover) {
        return handover;
      }
    }
    return (await this.conclude(step)) ? 'here' : undefined;
  }

  /** Tells how a step stands, and rests there unless it is over. */
  private async conclude(step: RunbookStep): Promise<boolean> {
    const record = await this.read();
    const ended = this.stepOf(record, step);
    await this.teller.tellEnd(record, ended);
    if (isStepOver(ended.status)) {
      return false;
    }
    if (ended.status === 'failed') {
      await this.writer.rest('step-failed');
    } else {
      const { wakesAt } = record.operation;
      const wakes = wakesAt === undefined ? undefined : new Date(wakesAt);
      await this.writer.rest('step-waits', undefined, wakes);
    }
    return true;
  }

  private async begin(
    step: RunbookStep,
    before: OperationRecord,
  ): Promise<{ followedBy: string } | undefined> {
    const { kind, requestedBy } = before.operation;
    if (step.destructive && (await this.asksApproval(step, before))) {
      const person = nameActor(requestedBy);
      const message = say('decision.approval.waiting', { person, kind });
      await this.writer.askApproval(step.id, message);
      return undefined;
    }
    const verdict = await this.perform(step);
    if (verdict?.kind !== 'roll-back') {
      return undefined;
    }
    const record = await this.read();
    return {
      followedBy: await this.operationEnd.handOver(record, step.id, verdict),
    };
  }

  /** What was begun was approved, or needed nobody; what takes another's place must not wait for anybody (ADR 12). */
  private async asksApproval(
    step: RunbookStep,
    before: OperationRecord,
  ): Promise<boolean> {
    const { deps } = this;
    const { operation } = before;
    return (
      this.stepOf(before, step).attempts === 0 &&
      needsApproval(deps.options, before) &&
      !(await isFollowUp({ knex: deps.knex, operation }))
    );
  }

  /** What is left to do of an operation that a person aborts in the midst of a switch. */
  private async makeSafe({ kind, organizationId }: Operation): Promise<void> {
    const step = RUNBOOKS[kind].steps.find(({ id }) => id === SAFE_SIDE);
    const isV2 = (await this.lookInTurn(organizationId)) === 'v2';
    if (step && !isV2) {
      const { status } = this.stepOf(await this.read(), step);
      if (status === 'pending' || status === 'running') {
        await this.perform(step);
      }
      if (await this.conclude(step)) {
        return;
      }
    }
    await this.operationEnd.abort(await this.read());
  }

  /** Who serves, once no request of a worker before is under way any more. */
  private async lookInTurn(organizationId: string): Promise<Serving> {
    const organization = await findOrganization(this.deps, organizationId);
    return organization
      ? this.turns.take(organization.n8n.instance, this.signal, () =>
          askServing(this.deps, organization),
        )
      : 'unknown';
  }

  private async succeed(): Promise<void> {
    const { organizationId, kind } = (await this.read()).operation;
    const { modeAtEnd: mode, liftsFreeze } = RUNBOOKS[kind];
    await this.writer.rest('all-steps-done', async (transaction, now) => {
      await setMode({ transaction, organizationId, mode, now });
      if (liftsFreeze) {
        await setFreeze({ transaction, organizationId, now });
        await forgetRestored({ transaction, organizationId });
      }
    });
  }

  private async perform(step: RunbookStep) {
    const { attempts } = this.stepOf(await this.read(), step);
    await this.writer.beginStep(step.id, attempts + 1);
    const record = await this.read();
    await this.teller.tellStart(record, step.id, attempts + 1);
    return this.performer.perform(step, record);
  }

  private async read(): Promise<OperationRecord> {
    const record = await findOperation({
      knex: this.deps.knex,
      id: this.lease.operationId,
    });
    if (!record) {
      throw new NotFoundError(
        `Operation ${this.lease.operationId} was deleted while it ran.`,
      );
    }
    return record;
  }

  private stepOf(
    { operation }: OperationRecord,
    { id }: RunbookStep,
  ): OperationStep {
    const step = operation.steps.find(candidate => candidate.id === id);
    if (!step) {
      throw new NotFoundError(`Operation ${operation.id} has no step ${id}.`);
    }
    return step;
  }
}
