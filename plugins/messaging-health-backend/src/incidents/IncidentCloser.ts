import { ConflictError } from '@backstage/errors';
import { Actor, say } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { nameActor } from '../timeline/nameActor';
import { lackingIn } from './closingGate';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentService } from './IncidentService';
import { mayMove } from './incidentTransitions';
import { readClosingGate } from './readClosingGate';
import { getIncident } from './store/getIncident';
import { StoredIncident } from './store/incidentRow';

/** Ends incidents: resolves, closes and dismisses them. */
export class IncidentCloser {
  constructor(private readonly deps: IncidentDependencies) {}

  async closeAfterRollForward({
    incident,
    operationId,
    correction,
    goLiveAt,
  }: Parameters<IncidentService['closeAfterRollForward']>[0]) {
    const since = toTimestamp(goLiveAt);
    await this.resolveByReturn(incident, operationId, correction, since);
    // What was collected meanwhile counts, too.
    const evidence = await this.deps.evidence.list(incident);
    return IncidentChange.run(this.deps, incident, async change => {
      const { transaction, system } = change;
      const gate = await readClosingGate(
        transaction,
        change.incident,
        evidence,
      );
      const missing = lackingIn(gate);
      const { status } = change.incident.summary;
      if (gate.mayClose && mayMove(status, 'closed')) {
        const statement = say('decision.incident-closed', { since });
        await change.moveTo('closed', system, statement);
      } else if (missing.length > 0 && mayMove(status, 'closed')) {
        await change.append({
          actor: system,
          kind: 'status',
          statement: say('record.not-closed-yet', {
            missing: missing.join(' '),
          }),
          onceKey: `not-closed:${operationId}`,
        });
      }
      return { missing };
    });
  }

  async dismiss(number: string, by: Actor, reason: string) {
    return this.end(number, async change => {
      const { decidedAt } = change.incident.summary;
      if (decidedAt !== undefined) {
        throw new ConflictError(
          `${number} can't be dismissed: a rollback was decided at ${decidedAt}, so that it was no false alarm. Resolve it with a reason, and close it.`,
        );
      }
      const words = { person: nameActor(by), reason };
      const statement = say('incident.status.dismissed', words);
      await change.moveTo('dismissed', by, statement);
    });
  }

  async resolve(number: string, by: Actor, reason: string) {
    const firing = await this.findFiring(number);
    return this.end(number, async change => {
      const { status } = change.incident.summary;
      if (status === 'resolved') {
        throw new ConflictError(
          `${number} is resolved already. Close it once its record is complete.`,
        );
      }
      await this.resolveByPerson(change, by, reason, firing);
    });
  }

  /** Closes an incident whose record is complete; one that nobody resolved yet is resolved by it. */
  async close(number: string, by: Actor, reason: string) {
    const firing = await this.findFiring(number);
    const evidence = await this.deps.evidence.list(number);
    return this.end(number, async change => {
      const gate = await readClosingGate(
        change.transaction,
        change.incident,
        evidence,
      );
      if (!gate.mayClose) {
        throw new ConflictError(
          `${number} can't be closed yet. Its record lacks: ${lackingIn(
            gate,
          ).join(' ')}`,
        );
      }
      if (change.incident.summary.status !== 'resolved') {
        await this.resolveByPerson(change, by, reason, firing);
      }
      const words = { person: nameActor(by), reason };
      const statement = say('incident.status.closed', words);
      await change.moveTo('closed', by, statement);
    });
  }

  /** What v2's return has proved: it is over, customers are served, and since when. */
  private async resolveByReturn(
    incident: string,
    operationId: string,
    correction: string,
    since: string,
  ): Promise<void> {
    await IncidentChange.run(this.deps, incident, async change => {
      const { system, incident: stored } = change;
      const { summary } = stored;
      if (!mayMove(summary.status, 'resolved')) {
        return;
      }
      await change.update({ planned_go_live_at: since });
      if (summary.restoredAt === undefined) {
        // The rollback was aborted before its customers were proved to be served.
        const about = { operationId, restoredAt: since };
        await change.restore(since, {
          actor: system,
          statement: say('incident.restored'),
          details: about,
          onceKey: `restoration:${operationId}`,
        });
      }
      const statement = say('decision.incident-resolved', { correction });
      await change.moveTo('resolved', system, statement);
    });
  }

  private async resolveByPerson(
    change: IncidentChange,
    by: Actor,
    reason: string,
    firing: string[],
  ): Promise<void> {
    const { summary } = change.incident;
    if (firing.length > 0) {
      throw new ConflictError(
        `${
          change.number
        } can't be resolved while a trigger of its organization fires (${firing.join(
          ', ',
        )}). Wait until it is over, or decide a rollback.`,
      );
    }
    const words = { person: nameActor(by), reason };
    if (summary.restoredAt === undefined) {
      const entry = await change.restore(change.at, {
        actor: by,
        statement: say('record.restored-by-person', words),
        details: { restoredAt: change.at, reason },
      });
      await change.foundSomething(by, entry.sequence);
    }
    const statement = say('record.resolved-by-person', words);
    await change.moveTo('resolved', by, statement);
  }

  private async findFiring(number: string): Promise<string[]> {
    const { summary } = await IncidentChange.read(this.deps, number);
    return this.deps.findFiringTriggers(summary.organizationId);
  }

  /** Refused for an ended incident, and while an operation of its organization is unfinished. */
  private async end(
    number: string,
    work: (change: IncidentChange) => Promise<void>,
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
      await work(change);
      const { transaction, incident } = change;
      const { sequence } = incident;
      // How it stands to what is owed is kept beside the change, when its clocks are stopped.
      return (await getIncident({ knex: transaction, sequence })) ?? incident;
    });
  }
}
