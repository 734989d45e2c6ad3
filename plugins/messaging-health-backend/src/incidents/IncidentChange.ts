import { ConflictError } from '@backstage/errors';
import {
  Actor,
  IncidentStatus,
  isIncidentEnded,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { NewEvidence } from '../evidence';
import { NewTimelineEntry } from '../timeline';
import { IncidentDependencies } from './IncidentDependencies';
import { incidentSequence, unknownIncident } from './incidentSequence';
import { mayMove } from './incidentTransitions';
import { getIncident } from './store/getIncident';
import { StoredIncident } from './store/incidentRow';
import {
  IncidentChange as ChangedColumns,
  updateIncident,
} from './store/updateIncident';

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
        return {
          answer: await work(change),
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

  async append(entry: Omit<NewTimelineEntry, 'incident' | 'organizationId'>) {
    const { organizationId } = this.incident.summary;
    return this.deps.timeline.append(
      { ...entry, organizationId, incident: this.number },
      this.transaction,
    );
  }

  async prove(evidence: Omit<NewEvidence, 'incident'>) {
    return this.deps.evidence.add(
      { ...evidence, incident: this.number },
      this.transaction,
    );
  }

  async update(columns: Omit<ChangedColumns, 'updated_at'> = {}) {
    await updateIncident({
      transaction: this.transaction,
      sequence: this.incident.sequence,
      change: { ...columns, updated_at: this.at },
    });
  }

  /** Throws `ConflictError` for an incident that has ended. */
  requireOpen(): void {
    const { status } = this.incident.summary;
    if (isIncidentEnded(status)) {
      throw new ConflictError(
        `${this.number} is ${status} and takes nothing more. Open a new incident.`,
      );
    }
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
        `${this.number} is ${from}, and can't become ${status} from there.`,
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
  }
}
