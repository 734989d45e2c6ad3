import { say } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { describeOutcome } from './describeOutcome';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentService } from './IncidentService';
import { mayMove } from './incidentTransitions';
import { nameActor } from '../timeline/nameActor';
import { insertIncidentOperation } from './store/insertIncidentOperation';
import { listIncidentOperations } from './store/listIncidentOperations';

type Recorded<Name extends keyof IncidentService> =
  IncidentService[Name] extends (first: infer First, ...rest: never) => unknown
    ? First
    : never;

/** The step that has *seen* the fallback serve. */
const APPLIES_ROLLBACK = 'activate-fallback';

/** Writes what an operation decides and does into its incident. Everything here may be repeated. */
export class IncidentRecorder {
  constructor(private readonly deps: IncidentDependencies) {}

  async rollbackProposal(proposal: Recorded<'recordRollbackProposal'>) {
    const { incident, trigger, statement } = proposal;
    const detectedAt = toTimestamp(proposal.detectedAt);
    await IncidentChange.run(this.deps, incident, async change => {
      await change.append({
        actor: change.system,
        kind: 'decision',
        statement,
        details: { trigger, detectedAt },
        onceKey: `proposal:${trigger}:${detectedAt}`,
      });
      await change.update();
    });
  }

  async rollbackDecision(decision: Recorded<'recordRollbackDecision'>) {
    const { incident, operationId, by, reason } = decision;
    const at = toTimestamp(decision.at);
    await IncidentChange.run(this.deps, incident, async change => {
      const { transaction } = change;
      const { sequence, summary } = change.incident;
      const known = await listIncidentOperations({
        knex: transaction,
        sequence,
      });
      if (known.includes(operationId)) {
        return;
      }
      change.requireOpen();
      await insertIncidentOperation({ transaction, sequence, operationId, at });
      const entry = await change.append(
        {
          actor: by,
          kind: 'decision',
          statement: say('incident.rollback-decided', {
            person: nameActor(by),
            reason,
          }),
          details: { operationId, decidedAt: at },
          onceKey: `decision:${operationId}`,
        },
        {
          kind: 'rollback-decision',
          collectedBy: by,
          content: {
            operationId,
            decidedAt: at,
            reason,
            verdicts: decision.verdicts.map(({ series: _, ...rest }) => rest),
          },
        },
      );
      await change.update({
        decided_at: summary.decidedAt ?? at,
        // A plan from before this rollback is none any more.
        planned_go_live_at: null,
      });
      await change.beginDiagnosis(entry.sequence, at);
      await change.collectEvidence('decision', `decision:${operationId}`, at);
      if (summary.status !== 'mitigating') {
        await change.moveTo(
          'mitigating',
          change.system,
          say('incident.status.mitigating'),
        );
      }
    });
  }

  async stepOutcome(outcome: Recorded<'recordStepOutcome'>) {
    const { incident, operationId, step, attempt, by, details } = outcome;
    const onceKey = `step:${operationId}:${step}:${attempt}:${outcome.outcome}`;
    const about = {
      ...details,
      operationId,
      step,
      attempt,
      outcome: outcome.outcome,
    };
    const isProof = outcome.outcome === 'done' || outcome.outcome === 'failed';
    await IncidentChange.run(this.deps, incident, async change => {
      const entry = await change.append(
        {
          actor: by,
          kind: 'step',
          statement: describeOutcome(outcome),
          details: about,
          onceKey,
        },
        isProof
          ? { kind: 'step-outcome', collectedBy: by, content: about }
          : undefined,
      );
      if (outcome.outcome === 'done' && step === APPLIES_ROLLBACK) {
        await change.meet('rollback', entry.sequence);
      }
      await change.update();
    });
  }

  async signOff(signOff: Recorded<'recordSignOff'>) {
    const { incident, operationId, conversationId, by, note } = signOff;
    const onceKey = `sign-off:${operationId}:${conversationId}`;
    const about = { operationId, conversationId, ...(note ? { note } : {}) };
    const words = { person: nameActor(by), conversation: conversationId };
    await IncidentChange.run(this.deps, incident, async change => {
      await change.append(
        {
          actor: by,
          kind: 'sign-off',
          statement: note
            ? say('incident.signed-off-with-note', { ...words, note })
            : say('incident.signed-off', words),
          details: about,
          onceKey,
        },
        {
          kind: 'sign-off',
          collectedBy: by,
          content: about,
        },
      );
      await change.update();
    });
  }

  async restoration(restoration: Recorded<'recordRestoration'>) {
    const { incident, operationId, details } = restoration;
    const restoredAt = toTimestamp(restoration.at);
    await IncidentChange.run(this.deps, incident, async change => {
      await change.restore(restoredAt, {
        actor: change.system,
        statement: say('incident.restored'),
        details: { ...details, operationId, restoredAt },
        onceKey: `restoration:${operationId}`,
      });
      await change.collectEvidence(
        'restoration',
        `restoration:${operationId}`,
        restoredAt,
      );
    });
  }

  async operationDecision(decision: Recorded<'recordOperationDecision'>) {
    const { incident, operationId, kind, by, reason, details } = decision;
    const at = toTimestamp(decision.at);
    await IncidentChange.run(this.deps, incident, async change => {
      const { transaction } = change;
      const { sequence } = change.incident;
      const known = await listIncidentOperations({
        knex: transaction,
        sequence,
      });
      if (known.includes(operationId)) {
        return;
      }
      change.requireOpen();
      await insertIncidentOperation({ transaction, sequence, operationId, at });
      const about = { ...details, operationId, kind, decidedAt: at, reason };
      await change.append(
        {
          actor: by,
          kind: 'decision',
          statement: say('decision.operation-decided', {
            person: nameActor(by),
            kind,
            reason,
          }),
          details: about,
          onceKey: `decision:${operationId}`,
        },
        {
          kind: 'operation-decision',
          collectedBy: by,
          content: about,
        },
      );
      await change.update();
    });
  }

  async entry(entry: Recorded<'record'>) {
    const { incident, by, kind, statement, evidence, onceKey } = entry;
    const details = entry.details ?? {};
    await IncidentChange.run(this.deps, incident, async change => {
      await change.append(
        { actor: by, kind, statement, details, onceKey },
        evidence
          ? { kind: evidence, collectedBy: by, content: details }
          : undefined,
      );
      await change.update();
    });
  }

  async monitoring({ incident }: Recorded<'recordMonitoring'>) {
    await IncidentChange.run(this.deps, incident, async change => {
      if (mayMove(change.incident.summary.status, 'monitoring')) {
        await change.moveTo(
          'monitoring',
          change.system,
          say('decision.incident-monitoring'),
        );
      }
    });
  }

  async abort(abort: Recorded<'recordAbort'>) {
    if (abort.kind !== 'rollback') {
      await this.endOfOther(abort);
      return;
    }
    const { incident, operationId, by, reason } = abort;
    await IncidentChange.run(this.deps, incident, async change => {
      await change.append({
        actor: by,
        kind: 'decision',
        statement: say('incident.rollback-aborted', {
          person: nameActor(by),
          reason,
        }),
        details: { operationId, reason },
        onceKey: `abort:${operationId}`,
      });
      if (change.incident.summary.status === 'mitigating') {
        await change.moveTo(
          'diagnosing',
          change.system,
          say('incident.status.diagnosing'),
        );
      }
    });
  }

  private async endOfOther(abort: Recorded<'recordAbort'>) {
    const { incident, operationId, kind, followedBy, by, reason } = abort;
    const words = { person: nameActor(by), kind, reason };
    await this.entry({
      incident,
      by,
      kind: 'decision',
      statement: followedBy
        ? say('decision.operation-handed-over', words)
        : say('decision.operation-aborted', words),
      details: { operationId, reason, ...(followedBy ? { followedBy } : {}) },
      onceKey: `abort:${operationId}`,
    });
  }
}
