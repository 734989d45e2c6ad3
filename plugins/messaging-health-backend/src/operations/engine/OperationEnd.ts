import {
  Actor,
  Proof,
  Statement,
  StepId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { endedColumns, Ending, handOverToRollback } from '../endOperation';
import { findOrganization } from '../findOrganization';
import { modeAfterAbort } from '../modeAfterAbort';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { readDecisionVerdicts } from '../readDecisionVerdicts';
import { messageColumn, proofsColumn } from '../store/operationRow';
import { setMode } from '../store/setMode';
import { updateStep } from '../store/updateStep';
import { askServing } from './askServing';
import { LeasedWriter } from './LeasedWriter';

/** Ends an operation before its time, in the name of its worker. */
export class OperationEnd {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly writer: LeasedWriter,
    private readonly me: Actor,
  ) {}

  /** After an abort that made the safe side sure first. */
  async abort({
    operation,
    abortedBy,
    modeBefore,
  }: OperationRecord): Promise<void> {
    const { organizationId } = operation;
    const serving = await askServing(
      this.deps,
      await findOrganization(this.deps, organizationId),
    );
    const ending = this.ending(
      abortedBy ?? this.me,
      operation.abort?.reason ?? '',
    );
    await this.writer.write(
      endedColumns(operation, ending),
      async (transaction, now) => {
        const mode = modeAfterAbort(operation, serving, modeBefore);
        await setMode({ transaction, organizationId, mode, now });
      },
    );
  }

  /**
   * Ends the operation and writes the rollback that takes its place, whose id it answers.
   * Why is kept with the step: the incident is told only once it is so.
   */
  async handOver(
    { operation }: OperationRecord,
    stepId: StepId,
    { because, proofs }: { because: Statement; proofs: Proof[] },
  ): Promise<string> {
    const rollbackId = this.deps.newId();
    const ending = this.ending(this.me, because.text);
    const decisionVerdicts = await this.readVerdicts(operation.organizationId);
    await this.writer.write(
      { ...endedColumns(operation, ending), followed_by: rollbackId },
      async transaction => {
        await updateStep({
          transaction,
          operationId: operation.id,
          stepId,
          changes: {
            message: messageColumn.encode(because),
            proofs: proofsColumn.encode(proofs),
          },
        });
        await handOverToRollback({
          transaction,
          operation,
          rollbackId,
          decisionVerdicts,
          ending,
        });
      },
    );
    return rollbackId;
  }

  private ending(by: Actor, reason: string): Ending {
    return { by, reason, now: toTimestamp(this.deps.clock.now()) };
  }

  private async readVerdicts(
    organizationId: string,
  ): Promise<TriggerVerdict[]> {
    const organization = await findOrganization(this.deps, organizationId);
    return organization ? readDecisionVerdicts(this.deps, organization) : [];
  }
}
