import { ConflictError } from '@backstage/errors';
import {
  Actor,
  IncidentStatus,
  isIncidentEnded,
  say,
  SLA_CLOCKS,
  SlaClockId,
  Statement,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { SlaClocks } from '../clocks';
import { toTimestamp } from '../database';
import { CollectionMoment } from '../evidence/collect';
import { appendWithProof, NewEvidence } from '../evidence';
import { NewTimelineEntry } from '../timeline';
import { replaceDocument } from './history/replaceDocument';
import { IncidentDependencies } from './IncidentDependencies';
import { incidentSequence, unknownIncident } from './incidentSequence';
import { mayMove, whereTo } from './incidentTransitions';
import { servedAgainAt } from './servedAgainAt';
import { getIncident } from './store/getIncident';
import { StoredIncident } from './store/incidentRow';
import {
  IncidentChange as ChangedColumns,
  updateIncident,
} from './store/updateIncident';

/** What an incident in a status no longer owes; what was met before stays met. */
const NOT_OWED_IN: Partial<Record<IncidentStatus, readonly SlaClockId[]>> = {
  resolved: ['diagnosis', 'rollback', 'next-update'],
};

/**
 * One change of one incident, in one transaction that holds the incident's row: of
 * two changes at once, the second sees what the first has made of it.
 */
export class IncidentChange {
  private constructor(
    private readonly deps: IncidentDependencies,
    readonly transaction: Knex.Transaction,
    readonly incident: StoredIncident,
    /** The instant of the change. */
    readonly at: string,
  ) {}

  /** Runs `work` on the locked incident. Throws `NotFoundError`. */
  static async run<T>(
    deps: IncidentDependencies,
    number: string,
    work: (change: IncidentChange) => Promise<T>,
  ): Promise<T> {
    const sequence = incidentSequence(number);
    const { organizationId, answer } = await deps.knex.transaction(
      async transaction => {
        const incident = await getIncident({
          transaction,
          lock: true,
          sequence,
        });
        if (!incident) {
          throw unknownIncident(number);
        }
        const at = toTimestamp(deps.clock.now());
        const change = new IncidentChange(deps, transaction, incident, at);
        const answered = await work(change);
        await replaceDocument(deps, transaction, sequence);
        return {
          answer: answered,
          organizationId: incident.summary.organizationId,
        };
      },
    );
    deps.onChanged(organizationId);
    return answer;
  }

  /** Reads the incident without locking it. Throws `NotFoundError`. */
  static async read(
    { knex }: Pick<IncidentDependencies, 'knex'>,
    number: string,
  ): Promise<StoredIncident> {
    const sequence = incidentSequence(number);
    const incident = await getIncident({ knex, sequence });
    if (!incident) {
      throw unknownIncident(number);
    }
    return incident;
  }

  get number(): string {
    return this.incident.summary.number;
  }

  /** This process, as the one who acts. */
  get system(): Actor {
    return { type: 'system', replica: this.deps.replica };
  }

  /** What is owed in time; moved only by what this change records. */
  get clocks(): SlaClocks {
    return this.deps.clocks;
  }

  /**
   * Adds an entry, and with it the evidence that it thereby proves. A repeat of its key adds
   * neither.
   */
  async append(
    entry: Omit<NewTimelineEntry, 'incident' | 'organizationId' | 'evidence'>,
    proof?: Omit<NewEvidence, 'incident' | 'onceKey'>,
  ): Promise<TimelineEntry> {
    const { timeline, evidence } = this.deps;
    return appendWithProof({
      books: { timeline, evidence },
      transaction: this.transaction,
      entry: {
        ...entry,
        organizationId: this.incident.summary.organizationId,
        incident: this.number,
      },
      proof,
    });
  }

  async update(columns: Omit<ChangedColumns, 'updated_at'> = {}) {
    await updateIncident({
      transaction: this.transaction,
      sequence: this.incident.sequence,
      change: { ...columns, updated_at: this.at },
    });
  }

  /** Has evidence collected of what happens in this change. */
  async collectEvidence(
    moment: CollectionMoment,
    momentKey: string,
    at = this.at,
  ): Promise<void> {
    const { organizationId, onsetAt, detectedAt } = this.incident.summary;
    const { transaction, number: incident } = this;
    await this.deps.planEvidence?.(
      {
        ...{ incident, organizationId, moment, momentKey },
        ...{ onsetAt, detectedAt, at },
      },
      transaction,
    );
  }

  /** Throws `ConflictError` for an incident that has ended. */
  requireOpen(): void {
    const { status } = this.incident.summary;
    if (isIncidentEnded(status)) {
      throw new ConflictError(
        `${this.number} is ${status} and takes nothing more. An ended incident is never reopened. Open a new incident.`,
      );
    }
  }

  /**
   * Somebody found something out, which entry `entry` tells: the first finding begins the
   * diagnosis. What the system says of its own accord is no finding.
   */
  async foundSomething(actor: Actor, entry: number): Promise<void> {
    const { summary } = this.incident;
    if (actor.type === 'system' || isIncidentEnded(summary.status)) {
      return;
    }
    await this.beginDiagnosis(entry);
    if (summary.status === 'detected') {
      const statement = say('incident.status.diagnosing');
      await this.moveTo('diagnosing', actor, statement);
    }
  }

  /** Meets the clock of the diagnosis with an entry; the first one stands. */
  async beginDiagnosis(entry: number, at = this.at): Promise<void> {
    const { summary } = this.incident;
    if (summary.diagnosedAt === undefined) {
      await this.update({ diagnosed_at: at });
      summary.diagnosedAt = at;
      await this.meet('diagnosis', entry, at);
    }
  }

  /** Customers are served again since `restoredAt`, as `said` and kept as evidence; the first time stands. */
  async restore(
    restoredAt: string,
    said: Pick<NewTimelineEntry, 'actor' | 'statement' | 'details' | 'onceKey'>,
  ): Promise<TimelineEntry> {
    const { actor, details = {} } = said;
    const { summary } = this.incident;
    const entry = await this.append(
      { ...said, kind: 'status' },
      { kind: 'restoration', collectedBy: actor, content: details },
    );
    summary.restoredAt ??= restoredAt;
    await this.update({ restored_at: summary.restoredAt });
    return entry;
  }

  /** When customers were seen to be served again after the newest decision of a rollback. */
  async servedAgainAt(): Promise<string | undefined> {
    return servedAgainAt(
      await this.deps.timeline.list(this.number, this.transaction),
    );
  }

  /** What is owed has happened, as an entry tells. */
  async meet(clock: SlaClockId, entry: number, at = this.at): Promise<void> {
    const { transaction, number: incident } = this;
    await this.clocks.meet({
      ...{ transaction, incident, clock, entry },
      at: new Date(at),
    });
  }

  /** Nothing of this is owed any more. */
  async stopClocks(clocks: readonly SlaClockId[]): Promise<void> {
    const { transaction, number: incident, at } = this;
    await this.clocks.stop({
      ...{ transaction, incident, clocks },
      at: new Date(at),
    });
  }

  /** Moves the incident to a status, with what is said about it. Throws `ConflictError`. */
  async moveTo(
    status: IncidentStatus,
    actor: Actor,
    statement: Statement,
  ): Promise<void> {
    const { summary } = this.incident;
    const from = summary.status;
    if (!mayMove(from, status)) {
      throw new ConflictError(
        `${
          this.number
        } is ${from}, and can't become ${status} from there. ${whereTo(from)}`,
      );
    }
    const ended = isIncidentEnded(status);
    await this.update({
      status,
      ...(ended ? { open_ticket: null, closed_at: this.at } : {}),
    });
    await this.append({
      actor,
      kind: 'status',
      statement,
      details: { from, to: status },
    });
    summary.status = status;
    summary.updatedAt = this.at;
    summary.closedAt = ended ? this.at : summary.closedAt;
    await this.stopClocks(ended ? SLA_CLOCKS : NOT_OWED_IN[status] ?? []);
  }
}
