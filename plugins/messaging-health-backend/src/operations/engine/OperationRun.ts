import { NotFoundError } from '@backstage/errors';
import {
  Actor,
  Organization,
  OperationStep,
  StepFailure,
} from '@messaging-health/backstage-plugin-common';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { RunbookStep, StepVerdict } from '../steps/RunbookStep';
import { findOperation } from '../store/findOperation';
import { setMode } from '../store/setMode';
import { askServing } from './askServing';
import { createStepRun } from './createStepRun';
import { explainFailure } from './explainFailure';
import { IncidentTeller } from './IncidentTeller';
import { Lease } from './Lease';
import { LeasedWriter } from './LeasedWriter';
import { LeaseLostError } from './LeaseLostError';
import { performStep } from './performStep';
import { TurnQueue } from './TurnQueue';
import { withDeadline } from './withDeadline';

/**
 * Carries one claimed operation as far as it goes. All that it knows is read from
 * the database, so that it does not matter who carried it before, or where that
 * ended.
 */
export class OperationRun {
  private readonly writer: LeasedWriter;
  private readonly teller: IncidentTeller;

  constructor(
    private readonly deps: OperationsDependencies,
    private readonly runbook: readonly RunbookStep[],
    private readonly turns: TurnQueue,
    private readonly lease: Lease,
    private readonly signal: AbortSignal,
  ) {
    const me: Actor = { type: 'system', replica: deps.replica };
    this.writer = new LeasedWriter(deps, lease);
    this.teller = new IncidentTeller(deps.incidents, me);
  }

  async run(): Promise<void> {
    await this.teller.tellDecision(await this.read());
    for (const step of this.runbook) {
      const { status } = await this.readStep(step);
      if (status === 'pending' || status === 'running') {
        await this.perform(step);
      }
      const ended = await this.readStep(step);
      await this.teller.tellEnd(await this.read(), ended);
      if (ended.status === 'failed') {
        await this.writer.rest('step-failed');
        return;
      }
      if (ended.status === 'waiting') {
        await this.writer.rest('step-waits');
        return;
      }
    }
    await this.succeed();
  }

  private async succeed(): Promise<void> {
    const { organizationId } = (await this.read()).operation;
    await this.writer.rest('all-steps-done', (transaction, now) =>
      setMode({ transaction, organizationId, mode: 'contingency', now }),
    );
  }

  private async perform(step: RunbookStep): Promise<void> {
    const { attempts } = await this.readStep(step);
    await this.writer.beginStep(step.id, attempts + 1);
    const record = await this.read();
    await this.teller.tellStart(record, step.id, attempts + 1);
    let organization: Organization | undefined;
    try {
      organization = await this.deps.organizations.get(
        record.operation.organizationId,
      );
      const verdict = await this.performInTime(step, record, organization);
      await this.conclude(step, verdict, organization);
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof LeaseLostError) {
        throw error;
      }
      this.deps.logger.warn(
        `Step ${step.id} of operation ${this.lease.operationId} failed: ${error}`,
      );
      await this.fail(
        step,
        explainFailure(error, this.lease.operationId),
        organization,
      );
    }
  }

  private async performInTime(
    step: RunbookStep,
    record: OperationRecord,
    organization: Organization,
  ): Promise<StepVerdict> {
    const { deps, writer } = this;
    return withDeadline({
      pacemaker: deps.pacemaker,
      milliseconds:
        step.deadlineMilliseconds?.(deps.options) ??
        deps.options.rollback.stepTimeoutMilliseconds,
      signal: this.signal,
      work: signal =>
        performStep(
          deps,
          step,
          createStepRun({
            deps,
            turns: this.turns,
            writer,
            stepId: step.id,
            organization,
            record,
            signal,
          }),
        ),
    });
  }

  private async conclude(
    step: RunbookStep,
    verdict: StepVerdict,
    organization: Organization,
  ): Promise<void> {
    if (verdict.kind === 'refused') {
      await this.fail(
        step,
        { cause: verdict.because.text, nextAction: verdict.nextAction },
        organization,
        verdict,
      );
      return;
    }
    await this.writer.concludeStep(step.id, {
      event: verdict.kind === 'done' ? 'verified' : 'asks-people',
      proofs: verdict.proofs,
      message: verdict.message,
    });
  }

  private async fail(
    step: RunbookStep,
    why: Pick<StepFailure, 'cause' | 'system' | 'nextAction'>,
    organization: Organization | undefined,
    verdict?: Extract<StepVerdict, { kind: 'refused' }>,
  ): Promise<void> {
    const serving = await askServing(this.deps, organization);
    const at = this.deps.clock.now().toISOString();
    await this.writer.concludeStep(step.id, {
      event: 'refused',
      proofs: verdict?.proofs ?? [],
      message: verdict?.because,
      failure: { ...why, serving, at },
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

  private async readStep({ id }: RunbookStep): Promise<OperationStep> {
    const { operation } = await this.read();
    const step = operation.steps.find(candidate => candidate.id === id);
    if (!step) {
      throw new NotFoundError(`Operation ${operation.id} has no step ${id}.`);
    }
    return step;
  }
}
