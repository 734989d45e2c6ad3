import { say } from '@messaging-health/backstage-plugin-common';
import { maskStatement } from '../timeline';
import { customerMessage } from './communication';
import { firstHypotheses } from './firstHypotheses';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentService } from './IncidentService';
import { MandatoryFact, missingFacts } from './missingFacts';
import { insertHypothesis } from './store/insertHypothesis';
import { listIncidentTriggers } from './store/listIncidentTriggers';

const WORDS: Record<MandatoryFact, string> = {
  detection: 'the detection with what showed it',
  decision: 'the decision of a rollback',
  restoration: 'the time at which customers were verified to be served again',
};

/** Makes the record of a rollback complete enough to work on (runbook §3.7). */
export class RecordCompleter {
  constructor(private readonly deps: IncidentDependencies) {}

  async completeAfterRollback({
    incident,
    operationId,
    organization,
  }: Parameters<IncidentService['completeAfterRollback']>[0]) {
    // Evidence is only ever added to, so reading it before the lock can't mislead.
    const evidence = await this.deps.evidence.list(incident);
    const evidenceKinds = new Set(evidence.map(({ kind }) => kind));
    return IncidentChange.run(this.deps, incident, async change => {
      await this.addHypotheses(change);
      await this.addCustomerMessage(change, organization.title);
      const { summary } = change.incident;
      const missing = missingFacts({ ...summary, evidenceKinds });
      if (missing.length > 0) {
        const words = missing.map(fact => WORDS[fact]).join(', ');
        await change.append({
          actor: change.system,
          kind: 'status',
          statement: say('incident.record-incomplete', { missing: words }),
          details: { operationId, missing },
          onceKey: `incomplete:${operationId}:${missing.join('+')}`,
        });
      } else if (summary.status === 'mitigating') {
        await change.moveTo(
          'mitigated',
          change.system,
          say('incident.status.mitigated'),
        );
      }
      return { missing: missing as string[] };
    });
  }

  private async addHypotheses(change: IncidentChange) {
    const { transaction, incident, system: author, at } = change;
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
        hypothesis: {
          id: this.deps.newId(),
          text: statement.text,
          statement,
          ...{ author, at, status: 'open', evidence: [] },
        },
      });
      await change.append({
        actor: author,
        kind: 'hypothesis',
        statement,
        onceKey: `hypothesis:${statement.code}`,
      });
    }
  }

  /** The runbook's first message stands in the record, ready to be sent, whoever sends it and when. */
  private async addCustomerMessage(change: IncidentChange, title: string) {
    await change.append({
      actor: change.system,
      kind: 'communication',
      statement: say('incident.customer-message-ready', {
        organization: title,
      }),
      details: { message: customerMessage('initial', title) },
      onceKey: 'customer-message:initial',
    });
    await change.update();
  }
}
