import { isError } from '@backstage/errors';
import {
  Actor,
  isStepOver,
  OperationStep,
  say,
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
    await this.tellResumed(record);
  }

  /** An incident that was ended meanwhile takes no decision any more, but hears of the end. */
  private async tellBeginningIfTaken(record: OperationRecord) {
    try {
      await this.tellBeginning(record);
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') {
        throw error;
      }
    }
  }

  /** Who had it go on last; told whoever was killed since. */
  private async tellResumed({ operation, resumed }: OperationRecord) {
    if (!resumed) {
      return;
    }
    const { actor, at, putRight } = resumed;
    const words = { person: nameActor(actor), kind: operation.kind };
    await this.incidents.record({
      incident: operation.incident,
      by: actor,
      kind: 'decision',
      statement:
        putRight === undefined
          ? say('decision.resumed', words)
          : say('decision.put-right', { ...words, reason: putRight }),
      details: { operationId: operation.id },
      onceKey: `resume:${operation.id}:${at}`,
    });
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

  /** That a person aborts it, and that the safe side is made sure of first. */
  async tellAbortAsked({ operation, abortedBy }: OperationRecord) {
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
        onceKey: `abort-asked:${operation.id}:${operation.abort.at}`,
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

  /** Why the system ended an operation, and a rollback took its place. */
  private async tellRollBack({ operation, abortedBy }: OperationRecord) {
    const { followedBy, incident, id: operationId, steps } = operation;
    const step = steps.find(({ status }) => !isStepOver(status));
    if (!followedBy || abortedBy?.type !== 'system' || !step?.message) {
      return;
    }
    await this.incidents.record({
      incident,
      by: abortedBy,
      kind: 'decision',
      statement: step.message,
      details: { operationId, step: step.id, proofs: step.proofs },
      evidence: 'monitoring',
      onceKey: `roll-back:${operationId}`,
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

  /**
   * The whole story of an operation that a person ended, since whoever carried it may
   * have been killed before the incident heard the last of it.
   */
  async tellAbort(record: OperationRecord) {
    const { operation, abortedBy, isLeftUnserved } = record;
    if (!operation.abort || !abortedBy) {
      return;
    }
    await this.tellBeginningIfTaken(record);
    await this.tellPause(record);
    for (const step of operation.steps.filter(({ attempts }) => attempts > 0)) {
      await this.tellEnd(record, step);
    }
    await this.tellRollBack(record);
    const { incident, id: operationId, kind, followedBy } = operation;
    const { reason } = operation.abort;
    const by = abortedBy;
    if (isLeftUnserved) {
      await this.incidents.record({
        incident,
        by,
        kind: 'decision',
        statement: say('decision.left-unserved', {
          person: nameActor(by),
          kind,
          reason,
        }),
        details: { operationId },
        onceKey: `left-unserved:${operationId}`,
      });
    }
    await this.incidents.recordAbort({
      incident,
      operationId,
      kind,
      followedBy,
      by,
      reason,
    });
  }
}
