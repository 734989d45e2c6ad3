import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  formatIncidentNumber,
  IncidentSummary,
  isIncidentEnded,
  say,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { maskPersonalData } from '../timeline';
import { describeDetection } from './describeDetection';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentReader } from './IncidentReader';
import { IncidentOpening } from './IncidentService';
import { nameActor } from '../timeline/nameActor';
import { findOpenIncident } from './store/findOpenIncident';
import { getIncident } from './store/getIncident';
import { StoredIncident } from './store/incidentRow';
import { insertIncident } from './store/insertIncident';
import { insertIncidentTrigger } from './store/insertIncidentTrigger';
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
      await this.record(transaction, locked, opening, 'joined');
      await updateIncident({
        transaction,
        sequence,
        change: { updated_at: toTimestamp(clock.now()) },
      });
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
        await this.record(transaction, incident, opening, 'opened');
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
    const { organization, onsetAt, reason } = opening;
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
        onsetAt: onsetAt && toTimestamp(onsetAt),
        detectedAt: toTimestamp(opening.detectedAt),
        openedBy: opening.openedBy,
        updatedAt: toTimestamp(this.deps.clock.now()),
      },
    };
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
    await this.deps.timeline.append(
      {
        organizationId: summary.organizationId,
        incident,
        actor: openedBy,
        kind: 'detection',
        statement,
        details,
        onceKey,
      },
      transaction,
    );
    await this.deps.evidence.add(
      {
        incident,
        kind: 'detection-figures',
        collectedBy: openedBy,
        content: details,
        onceKey,
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
