import { ConflictError } from '@backstage/errors';
import {
  Actor,
  Evidence,
  IncidentStatus,
  say,
} from '@messaging-health/backstage-plugin-common';
import { maskStatement } from '../timeline';
import { customerMessage } from './communication';
import { firstHypotheses } from './firstHypotheses';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { customerMessageColumn } from './IncidentReader';
import { IncidentService } from './IncidentService';
import { toTimestamp } from '../database';
import { mayMove } from './incidentTransitions';
import { MandatoryFact, missingFacts } from './missingFacts';
import { nameActor } from '../timeline/nameActor';
import { StoredIncident } from './store/incidentRow';
import { insertHypothesis } from './store/insertHypothesis';
import { listIncidentTriggers } from './store/listIncidentTriggers';
import { updateIncident } from './store/updateIncident';

const WORDS: Record<MandatoryFact, string> = {
  detection: 'the detection with what showed it',
  decision: 'the decision of a rollback',
  restoration: 'the time at which customers were verified to be served again',
};

function missingIn({ summary }: StoredIncident, evidence: Evidence[]) {
  return missingFacts({
    detectedAt: summary.detectedAt,
    decidedAt: summary.decidedAt,
    restoredAt: summary.restoredAt,
    evidenceKinds: new Set(evidence.map(({ kind }) => kind)),
  });
}

/** Makes records complete, and ends incidents. */
export class IncidentCloser {
  constructor(private readonly deps: IncidentDependencies) {}

  async completeAfterRollback({
    incident,
    operationId,
    organization,
  }: Parameters<IncidentService['completeAfterRollback']>[0]) {
    // Evidence is only ever added to, so reading it before the lock can't mislead.
    const evidence = await this.deps.evidence.list(incident);
    return IncidentChange.run(this.deps, incident, async change => {
      await this.addHypotheses(change);
      await this.addCustomerMessage(change, organization.title);
      const missing = missingIn(change.incident, evidence);
      if (missing.length > 0) {
        const words = missing.map(fact => WORDS[fact]).join(', ');
        await change.append({
          actor: change.system,
          kind: 'status',
          statement: say('incident.record-incomplete', { missing: words }),
          details: { operationId, missing },
          onceKey: `incomplete:${operationId}:${missing.join('+')}`,
        });
      } else if (change.incident.summary.status === 'mitigating') {
        await change.moveTo(
          'mitigated',
          change.system,
          say('incident.status.mitigated'),
        );
      }
      return { missing: missing as string[] };
    });
  }

  async closeAfterRollForward({
    incident,
    operationId,
    correction,
    goLiveAt,
  }: Parameters<IncidentService['closeAfterRollForward']>[0]) {
    const evidence = await this.deps.evidence.list(incident);
    return IncidentChange.run(this.deps, incident, async change => {
      const { summary } = change.incident;
      if (mayMove(summary.status, 'resolved')) {
        await change.moveTo(
          'resolved',
          change.system,
          say('decision.incident-resolved', { correction }),
        );
      }
      const since = toTimestamp(goLiveAt);
      const missing = missingIn(change.incident, evidence).filter(
        fact => fact !== 'restoration',
      );
      if (summary.restoredAt === undefined) {
        await this.restoreByReturn(change, operationId, since);
      }
      if (missing.length === 0 && mayMove(summary.status, 'closed')) {
        await change.moveTo(
          'closed',
          change.system,
          say('decision.incident-closed', { since }),
        );
      }
      return { missing: missing.map(fact => WORDS[fact]) };
    });
  }

  /**
   * Where the rollback was aborted before its customers were proved to be served, the
   * return has proved it: v2 held for the whole time it was monitored.
   */
  private async restoreByReturn(
    change: IncidentChange,
    operationId: string,
    restoredAt: string,
  ): Promise<void> {
    const onceKey = `restoration:${operationId}`;
    const about = { operationId, restoredAt };
    await change.append({
      actor: change.system,
      kind: 'status',
      statement: say('incident.restored'),
      details: about,
      onceKey,
    });
    await change.prove({
      kind: 'restoration',
      collectedBy: change.system,
      content: about,
      onceKey,
    });
    await change.update({ restored_at: restoredAt });
  }

  async dismiss(number: string, by: Actor, reason: string) {
    return this.end(number, 'dismissed', by, reason);
  }

  async close(number: string, by: Actor, reason: string) {
    const evidence = await this.deps.evidence.list(number);
    return this.end(number, 'closed', by, reason, incident => {
      const missing = missingIn(incident, evidence);
      if (missing.length > 0) {
        throw new ConflictError(
          `${number} can't be closed yet. Its record lacks ${missing
            .map(fact => WORDS[fact])
            .join(', ')}.`,
        );
      }
    });
  }

  private async end(
    number: string,
    status: Extract<IncidentStatus, 'closed' | 'dismissed'>,
    by: Actor,
    reason: string,
    check: (incident: StoredIncident) => void = () => {},
  ): Promise<StoredIncident> {
    const before = await IncidentChange.read(this.deps, number);
    const { organizationId } = before.summary;
    const inTheWay = await this.deps.findUnfinishedOperation(organizationId);
    return IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      if (inTheWay) {
        throw new ConflictError(
          `${number} can't be ended while a ${inTheWay.kind} of its organization is ${inTheWay.status} (operation ${inTheWay.id}). Finish or abort it first.`,
        );
      }
      check(change.incident);
      const person = nameActor(by);
      await change.moveTo(
        status,
        by,
        say(`incident.status.${status}`, { person, reason }),
      );
      return change.incident;
    });
  }

  private async addHypotheses(change: IncidentChange) {
    const { transaction, incident, system, at } = change;
    const { sequence, reason } = incident;
    const triggers = await listIncidentTriggers({
      knex: transaction,
      sequences: [sequence],
    });
    const guesses = firstHypotheses(triggers.get(sequence) ?? [], reason);
    for (const guess of guesses) {
      const statement = maskStatement(guess, this.deps.pseudonymKey);
      await insertHypothesis({
        transaction,
        sequence,
        statement,
        author: system,
        at,
      });
      await change.append({
        actor: system,
        kind: 'hypothesis',
        statement,
        onceKey: `hypothesis:${statement.code}`,
      });
    }
  }

  private async addCustomerMessage(change: IncidentChange, title: string) {
    const { transaction, incident, system, at } = change;
    const message = customerMessage('initial', title);
    await updateIncident({
      transaction,
      sequence: incident.sequence,
      change: {
        customer_message:
          incident.customerMessage ?? customerMessageColumn.encode(message),
        updated_at: at,
      },
    });
    await change.append({
      actor: system,
      kind: 'communication',
      statement: say('incident.customer-message-ready', {
        organization: title,
      }),
      details: { message },
      onceKey: 'customer-message:initial',
    });
  }
}
