import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  formatIncidentNumber,
  IncidentSummary,
  INCIDENT_ROLES,
  isIncidentEnded,
  say,
  severityOfTriggers,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { appendWithProof } from '../evidence';
import { maskPersonalData } from '../timeline';
import { describeDetection } from './describeDetection';
import { replaceDocument } from './history/replaceDocument';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentReader } from './IncidentReader';
import { IncidentOpening } from './IncidentService';
import { nameActor } from '../timeline/nameActor';
import { findOpenIncident } from './store/findOpenIncident';
import { getIncident } from './store/getIncident';
import { StoredIncident } from './store/incidentRow';
import { insertIncident } from './store/insertIncident';
import { insertIncidentTrigger } from './store/insertIncidentTrigger';
import { RaisedSeverity, raisedSeverity } from './raisedSeverity';
import { putRole } from './store/putRole';
import { takeIncidentNumber } from './store/takeIncidentNumber';
import { updateIncident } from './store/updateIncident';

/** Losing a race twice in a row takes an incident that was opened and ended in between. */
const MOST_ATTEMPTS = 5;

/**
 * Opens incidents. That an organization has one open incident at most is kept by
 * the database: who loses the race joins the winner's.
 */
export class IncidentOpener {
  constructor(
    private readonly deps: IncidentDependencies,
    private readonly reader: IncidentReader,
  ) {}

  async openOrJoin(opening: IncidentOpening): Promise<IncidentSummary> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const answer = (await this.join(opening)) ?? (await this.open(opening));
      if (answer) {
        return answer;
      }
    }
    throw new ServiceUnavailableError(
      `Incidents of ${opening.organization.title} are opened and ended faster than one can be joined. Try again.`,
    );
  }

  /** Joins the open incident; `undefined` where there is none, or it ended meanwhile. */
  private async join(
    opening: IncidentOpening,
  ): Promise<IncidentSummary | undefined> {
    const { knex, clock, onChanged } = this.deps;
    const organizationId = opening.organization.id;
    const found = await findOpenIncident({ knex, organizationId });
    if (!found) {
      return undefined;
    }
    const joined = await knex.transaction(async transaction => {
      const { sequence } = found;
      const locked = await getIncident({ transaction, lock: true, sequence });
      if (!locked || isIncidentEnded(locked.summary.status)) {
        return undefined;
      }
      const raised = await raisedSeverity(transaction, locked, opening);
      await this.record(transaction, locked, opening, 'joined');
      if (raised) {
        await this.raise(transaction, locked, raised);
      }
      await updateIncident({
        transaction,
        sequence,
        change: { updated_at: toTimestamp(clock.now()) },
      });
      await replaceDocument(this.deps, transaction, sequence);
      return getIncident({ transaction, lock: true, sequence });
    });
    if (!joined) {
      return undefined;
    }
    onChanged(organizationId);
    return (await this.reader.summarize([joined]))[0];
  }

  /** Opens a new incident; `undefined` where somebody else was faster. */
  private async open(
    opening: IncidentOpening,
  ): Promise<IncidentSummary | undefined> {
    const { knex, onChanged, onOpened } = this.deps;
    try {
      const opened = await knex.transaction(async transaction => {
        const sequence = await takeIncidentNumber({ transaction });
        const incident = this.newIncident(sequence, opening);
        await insertIncident({ transaction, incident });
        await this.takeCare(transaction, incident);
        await this.record(transaction, incident, opening, 'opened');
        await replaceDocument(this.deps, transaction, sequence);
        return incident;
      });
      const [summary] = await this.reader.summarize([opened]);
      onOpened(summary, opening.organization);
      onChanged(opening.organization.id);
      return summary;
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        return undefined;
      }
      throw error;
    }
  }

  private newIncident(
    sequence: number,
    opening: IncidentOpening,
  ): StoredIncident {
    const { organization, onsetAt, reason, verdict } = opening;
    return {
      sequence,
      reason:
        reason === undefined
          ? undefined
          : maskPersonalData(reason, this.deps.pseudonymKey),
      summary: {
        number: formatIncidentNumber(sequence),
        organizationId: organization.id,
        organizationTitle: organization.title,
        entityRef: organization.entityRef,
        status: 'detected',
        severity: severityOfTriggers(verdict ? [verdict.trigger] : []),
        commander: this.deps.roles['incident-commander'],
        sla: 'running',
        onsetAt: onsetAt && toTimestamp(onsetAt),
        detectedAt: toTimestamp(opening.detectedAt),
        openedBy: opening.openedBy,
        updatedAt: toTimestamp(this.deps.clock.now()),
      },
    };
  }

  /** Detection names who takes each role, as config does now, and starts what is owed in time. */
  private async takeCare(
    transaction: Knex.Transaction,
    { sequence, summary }: StoredIncident,
  ): Promise<void> {
    const { roles, clocks } = this.deps;
    for (const role of INCIDENT_ROLES) {
      const taken = { role, holder: roles[role] };
      await putRole({ transaction, sequence, taken });
    }
    await clocks.startAll({
      transaction,
      incident: summary.number,
      organizationId: summary.organizationId,
      detectedAt: new Date(summary.detectedAt),
    });
  }

  /** A trigger that joined makes it worse. */
  private async raise(
    transaction: Knex.Transaction,
    { sequence, summary }: StoredIncident,
    { severity, trigger }: RaisedSeverity,
  ): Promise<void> {
    const { timeline, clock, replica } = this.deps;
    await updateIncident({
      transaction,
      sequence,
      change: { severity, updated_at: toTimestamp(clock.now()) },
    });
    const words = { from: summary.severity, to: severity, trigger };
    await timeline.append(
      {
        organizationId: summary.organizationId,
        incident: summary.number,
        actor: { type: 'system', replica },
        kind: 'status',
        statement: say('record.severity-raised', words),
        details: words,
      },
      transaction,
    );
  }

  /** What led here: to the timeline and the evidence. A repeat of the same opening adds nothing. */
  private async record(
    transaction: Knex.Transaction,
    { sequence, summary }: StoredIncident,
    opening: IncidentOpening,
    how: 'opened' | 'joined',
  ): Promise<void> {
    const { verdict, openedBy, reason = '' } = opening;
    const detectedAt = toTimestamp(opening.detectedAt);
    const incident = summary.number;
    const person = nameActor(openedBy);
    const statement = verdict
      ? describeDetection(verdict)
      : say(`incident.${how}-by-person`, { person, reason });
    const onceKey = `detection:${verdict?.trigger ?? 'person'}:${detectedAt}`;
    const { series: _, ...figures } = verdict ?? {};
    const details = {
      detectedAt,
      ...(opening.onsetAt ? { onsetAt: toTimestamp(opening.onsetAt) } : {}),
      ...(verdict ? { verdict: figures } : { reportedBy: person, reason }),
    };
    await appendWithProof({
      books: this.deps,
      transaction,
      entry: {
        organizationId: summary.organizationId,
        incident,
        actor: openedBy,
        kind: 'detection',
        statement,
        details,
        onceKey,
      },
      proof: {
        kind: 'detection-figures',
        collectedBy: openedBy,
        content: details,
      },
    });
    await this.deps.planEvidence?.(
      {
        ...{ incident, organizationId: summary.organizationId },
        ...{ moment: 'detection', momentKey: onceKey, at: detectedAt },
        ...{ onsetAt: summary.onsetAt, detectedAt: summary.detectedAt },
      },
      transaction,
    );
    if (verdict) {
      await insertIncidentTrigger({
        transaction,
        sequence,
        trigger: verdict.trigger,
        at: detectedAt,
      });
    }
  }
}
