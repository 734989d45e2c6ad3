import { Organization } from '@messaging-health/backstage-plugin-common';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { RunbookStep, StepVerdict } from '../steps/RunbookStep';
import { createStepRun } from './createStepRun';
import { explainFailure } from './explainFailure';
import { LeasedWriter } from './LeasedWriter';
import { LeaseLostError } from './LeaseLostError';
import { performStep } from './performStep';
import { StepEnd } from './StepEnd';
import { SwitchTurns } from './SwitchTurns';
import { withDeadline } from './withDeadline';

/** Performs a step that was begun, and writes down how it ended, whatever goes wrong. */
export class StepPerformer {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly turns: SwitchTurns,
    private readonly writer: LeasedWriter,
    private readonly stepEnd: StepEnd,
    private readonly signal: AbortSignal,
  ) {}

  /** Undefined where it failed; throws where this worker may write nothing more. */
  async perform(
    step: RunbookStep,
    record: OperationRecord,
  ): Promise<StepVerdict | undefined> {
    const { id: operationId, organizationId } = record.operation;
    let organization: Organization | undefined;
    try {
      organization = await this.deps.organizations.get(organizationId);
      const verdict = await this.performInTime(step, record, organization);
      await this.stepEnd.conclude(step, verdict, organization);
      return verdict;
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof LeaseLostError) {
        throw error;
      }
      this.deps.logger.warn(
        `Step ${step.id} of operation ${operationId} failed: ${error}`,
      );
      const why = explainFailure(error, operationId);
      await this.stepEnd.fail(step, why, organization);
      return undefined;
    }
  }

  private async performInTime(
    step: RunbookStep,
    record: OperationRecord,
    organization: Organization,
  ): Promise<StepVerdict> {
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
}
