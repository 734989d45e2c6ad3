import {
  Actor,
  OperationStep,
  Proof,
  say,
  Statement,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../../timeline/nameActor';
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

  /** The decision that began it, and what people decided since. */
  async tellBeginning(record: OperationRecord) {
    await this.tellDecision(record);
    const { operation, approvedBy } = record;
    if (operation.approval && approvedBy) {
      const { note } = operation.approval;
      const words = { person: nameActor(approvedBy), kind: operation.kind };
      await this.incidents.record({
        incident: operation.incident,
        by: approvedBy,
        kind: 'decision',
        statement: note
          ? say('decision.approved-with-note', { ...words, note })
          : say('decision.approved', words),
        details: { operationId: operation.id },
        onceKey: `approval:${operation.id}`,
      });
    }
    if (operation.abort) {
      await this.tellAbortAsked(record);
    }
  }

  async tellPause({ operation, pausedBy }: OperationRecord) {
    const { pause } = operation;
    if (pause && pausedBy) {
      await this.incidents.record({
        incident: operation.incident,
        by: pausedBy,
        kind: 'decision',
        statement: say('decision.pause-asked', {
          person: nameActor(pausedBy),
          kind: operation.kind,
          reason: pause.reason,
        }),
        details: { operationId: operation.id },
        onceKey: `pause:${operation.id}:${pause.at}`,
      });
    }
  }

  private async tellAbortAsked({ operation, abortedBy }: OperationRecord) {
    if (operation.abort && abortedBy) {
      await this.incidents.record({
        incident: operation.incident,
        by: abortedBy,
        kind: 'decision',
        statement: say('decision.abort-asked', {
          person: nameActor(abortedBy),
          kind: operation.kind,
          reason: operation.abort.reason,
        }),
        details: { operationId: operation.id },
        onceKey: `abort-asked:${operation.id}`,
      });
    }
  }

  private async tellDecision({ operation, decisionVerdicts }: OperationRecord) {
    const { incident, id: operationId, kind, reason } = operation;
    const decision = {
      incident,
      operationId,
      by: operation.requestedBy,
      reason,
      at: new Date(operation.requestedAt),
    };
    if (kind === 'rollback') {
      const verdicts = decisionVerdicts;
      await this.incidents.recordRollbackDecision({ ...decision, verdicts });
      return;
    }
    await this.incidents.recordOperationDecision({
      ...decision,
      kind,
      details: operation.terms ? { terms: operation.terms } : {},
    });
  }

  /** Why an operation ends, and a rollback takes its place. */
  async tellRollBack(
    { operation }: OperationRecord,
    step: StepId,
    { because, proofs }: { because: Statement; proofs: Proof[] },
  ) {
    await this.incidents.record({
      incident: operation.incident,
      by: this.me,
      kind: 'decision',
      statement: because,
      details: { operationId: operation.id, step, proofs },
      evidence: 'monitoring',
      onceKey: `roll-back:${operation.id}`,
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
        kind: operation.kind,
        followedBy: operation.followedBy,
        by: abortedBy,
        reason: operation.abort.reason,
      });
    }
  }
}
