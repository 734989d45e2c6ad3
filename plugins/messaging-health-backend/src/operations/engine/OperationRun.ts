import { NotFoundError } from '@backstage/errors';
import {
  Actor,
  isStepOver,
  Operation,
  Organization,
  OperationStep,
  say,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../../timeline/nameActor';
import { needsApproval } from '../needsApproval';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { RUNBOOKS } from '../runbooks';
import { RunbookStep } from '../steps/RunbookStep';
import { findOperation } from '../store/findOperation';
import { forgetRestored } from '../store/forgetRestored';
import { setFreeze } from '../store/setFreeze';
import { setMode } from '../store/setMode';
import { createStepRun } from './createStepRun';
import { explainFailure } from './explainFailure';
import { IncidentTeller } from './IncidentTeller';
import { Lease } from './Lease';
import { LeasedWriter } from './LeasedWriter';
import { LeaseLostError } from './LeaseLostError';
import { OperationEnd } from './OperationEnd';
import { performStep } from './performStep';
import { StepEnd } from './StepEnd';
import { SwitchTurns } from './SwitchTurns';
import { withDeadline } from './withDeadline';

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
    this.operationEnd = new OperationEnd(deps, this.writer, me);
  }

  /** Answers with the rollback that took the operation's place, if one did. */
  async run(): Promise<string | undefined> {
    const { operation } = await this.read();
    await this.teller.tellBeginning(await this.read());
    if (operation.abort) {
      await this.makeSafe(operation);
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

  /** One step; says where the operation rests then, if it does. */
  private async carryOn(
    step: RunbookStep,
  ): Promise<'here' | { followedBy: string } | undefined> {
    const before = await this.read();
    const { status } = this.stepOf(before, step);
    if (status === 'pending' || status === 'running') {
      if (before.operation.pause && !step.urgent) {
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
    if (step.destructive && needsApproval(this.deps.options, before)) {
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
    await this.teller.tellRollBack(record, step.id, verdict);
    return {
      followedBy: await this.operationEnd.handOver(record, verdict.because),
    };
  }

  /** What is left to do of an operation that a person aborts in the midst of a switch. */
  private async makeSafe({ kind }: Operation): Promise<void> {
    const step = RUNBOOKS[kind].steps.find(({ id }) => id === SAFE_SIDE);
    if (step) {
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
    let organization: Organization | undefined;
    try {
      organization = await this.deps.organizations.get(
        record.operation.organizationId,
      );
      const verdict = await this.performInTime(step, record, organization);
      await this.stepEnd.conclude(step, verdict, organization);
      return verdict;
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof LeaseLostError) {
        throw error;
      }
      this.deps.logger.warn(
        `Step ${step.id} of operation ${this.lease.operationId} failed: ${error}`,
      );
      const why = explainFailure(error, this.lease.operationId);
      await this.stepEnd.fail(step, why, organization);
      return undefined;
    }
  }

  private async performInTime(
    step: RunbookStep,
    record: OperationRecord,
    organization: Organization,
  ) {
    const { deps, turns, writer } = this;
    const { options } = deps;
    return withDeadline({
      pacemaker: deps.pacemaker,
      milliseconds:
        options.engine.stepTimeouts[step.id] ??
        step.deadlineMilliseconds?.(options) ??
        options.rollback.stepTimeoutMilliseconds,
      signal: this.signal,
      work: signal =>
        performStep(
          deps,
          step,
          createStepRun({
            deps,
            turns,
            writer,
            stepId: step.id,
            organization,
            record,
            signal,
          }),
        ),
    });
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
