import {
  Actor,
  OperationStep,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { IncidentService } from '../../incidents/IncidentService';
import { OperationRecord } from '../OperationRecord';

/**
 * Writes an operation's story into its incident. Each sentence has a key there, so
 * that telling it again after a crash adds nothing.
 */
export class IncidentTeller {
  constructor(
    private readonly incidents: IncidentService,
    private readonly me: Actor,
  ) {}

  async tellDecision({ operation, decisionVerdicts }: OperationRecord) {
    await this.incidents.recordRollbackDecision({
      incident: operation.incident,
      operationId: operation.id,
      by: operation.requestedBy,
      reason: operation.reason,
      verdicts: decisionVerdicts,
      at: new Date(operation.requestedAt),
    });
  }

  async tellStart(
    { operation }: OperationRecord,
    step: StepId,
    attempt: number,
  ) {
    await this.incidents.recordStepOutcome({
      incident: operation.incident,
      operationId: operation.id,
      step,
      attempt,
      outcome: 'started',
      by: this.me,
      details: {},
    });
  }

  /** How a step stands that is not at work. */
  async tellEnd(record: OperationRecord, step: OperationStep) {
    if (step.id === 'validate-conversations') {
      await this.tellSignOffs(record);
    }
    if (step.status === 'pending' || step.status === 'running') {
      return;
    }
    const { operation } = record;
    await this.incidents.recordStepOutcome({
      incident: operation.incident,
      operationId: operation.id,
      step: step.id,
      attempt: step.attempts,
      outcome: step.status,
      by: this.me,
      details: {
        proofs: step.proofs,
        ...(step.message ? { message: step.message } : {}),
        ...(step.failure ?? {}),
      },
    });
  }

  async tellSignOffs({ operation, signers }: OperationRecord) {
    for (const [index, signOff] of operation.signOffs.entries()) {
      await this.incidents.recordSignOff({
        incident: operation.incident,
        operationId: operation.id,
        conversationId: signOff.conversationId,
        by: signers[index],
        note: signOff.note,
      });
    }
  }

  async tellAbort({ operation, abortedBy }: OperationRecord) {
    if (operation.abort && abortedBy) {
      await this.incidents.recordAbort({
        incident: operation.incident,
        operationId: operation.id,
        by: abortedBy,
        reason: operation.abort.reason,
      });
    }
  }
}
