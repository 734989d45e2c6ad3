import {
  ClosingGate,
  CorrectiveAction,
  Incident,
  IncidentPage,
  IncidentSummary,
  isActionOpen,
  ListIncidentsQuery,
} from '@messaging-health/backstage-plugin-common';
import { listAttachments } from '../evidence/attachments/store/listAttachments';
import { closingGate } from './closingGate';
import { readIncidentPage } from './history/readIncidentPage';
import { IncidentDependencies } from './IncidentDependencies';
import { incidentSequence, unknownIncident } from './incidentSequence';
import { readClosingGate } from './readClosingGate';
import { findOpenIncident } from './store/findOpenIncident';
import { getIncident } from './store/getIncident';
import { StoredIncident, toSummary } from './store/incidentRow';
import { listCorrectiveActions } from './store/listCorrectiveActions';
import { listEndedIncidents } from './store/listEndedIncidents';
import { listHypotheses } from './store/listHypotheses';
import { listIncidentOperations } from './store/listIncidentOperations';
import { listIncidentTriggers } from './store/listIncidentTriggers';
import { listOpenIncidents } from './store/listOpenIncidents';
import { listRoles } from './store/listRoles';

/** Reads incidents. */
export class IncidentReader {
  constructor(
    private readonly deps: Pick<
      IncidentDependencies,
      | 'knex'
      | 'timeline'
      | 'evidence'
      | 'clocks'
      | 'communicationsOf'
      | 'forecastsOf'
      | 'tasksOf'
    >,
  ) {}

  async get(number: string): Promise<Incident> {
    const { knex, timeline } = this.deps;
    const stored = await this.require(number);
    const { sequence, reason, plannedGoLiveAt } = stored;
    const incident = stored.summary.number;
    // At once, and each once: one after the other they would wait for the database nine times.
    const [
      triggers,
      roles,
      hypotheses,
      correctiveActions,
      evidence,
      attachments,
      entries,
      operationIds,
      parts,
    ] = await Promise.all([
      listIncidentTriggers({ knex, sequences: [sequence] }),
      listRoles({ knex, sequence }),
      listHypotheses({ knex, sequence }),
      listCorrectiveActions({ knex, sequence }),
      this.deps.evidence.list(incident),
      listAttachments({ knex, incident }),
      timeline.list(incident),
      listIncidentOperations({ knex, sequence }),
      this.partsFromTheRight(stored.summary),
    ]);
    return {
      ...toSummary(stored, triggers),
      ...{ reason, plannedGoLiveAt, roles, hypotheses, correctiveActions },
      ...{ timeline: entries, evidence, attachments, operationIds },
      closing: closingGate({
        ...{ summary: stored.summary, goLiveAt: plannedGoLiveAt },
        ...{ evidence, attachments, correctiveActions },
      }),
      ...parts,
    };
  }

  async summary(number: string): Promise<IncidentSummary> {
    const stored = await this.require(number);
    return (await this.summarize([stored]))[0];
  }

  async plannedReturnOf(number: string): Promise<Date | undefined> {
    const { knex } = this.deps;
    const sequence = incidentSequence(number);
    const stored = await getIncident({ knex, sequence });
    return stored?.plannedGoLiveAt
      ? new Date(stored.plannedGoLiveAt)
      : undefined;
  }

  async closingGate(number: string): Promise<ClosingGate> {
    const stored = await this.require(number);
    const evidence = await this.deps.evidence.list(number);
    return readClosingGate(this.deps.knex, stored, evidence);
  }

  /** Open corrective actions without which v2 does not return. */
  async actionsBlockingReturn(number: string): Promise<CorrectiveAction[]> {
    const actions = await listCorrectiveActions({
      knex: this.deps.knex,
      sequence: incidentSequence(number),
    });
    return actions.filter(
      action => action.blocksReturn && isActionOpen(action),
    );
  }

  /** What other rooms keep of an incident, nothing of those that aren't connected. */
  private async partsFromTheRight(
    incident: Pick<IncidentSummary, 'number' | 'organizationId'>,
  ) {
    const { clocks, communicationsOf, forecastsOf, tasksOf } = this.deps;
    const { number } = incident;
    const readClocks = async () => {
      const own = (await clocks.of([number])).get(number) ?? [];
      return {
        clocks: own,
        forecasts: (await forecastsOf?.(incident, own)) ?? [],
      };
    };
    const [owed, communications, scaffolderTasks] = await Promise.all([
      readClocks(),
      communicationsOf?.(number),
      tasksOf?.(number),
    ]);
    return {
      ...owed,
      communications: communications ?? { sent: [] },
      scaffolderTasks: scaffolderTasks ?? [],
    };
  }

  private async require(number: string): Promise<StoredIncident> {
    const { knex } = this.deps;
    const sequence = incidentSequence(number);
    const stored = await getIncident({ knex, sequence });
    if (!stored) {
      throw unknownIncident(number);
    }
    return stored;
  }

  list(query: ListIncidentsQuery): Promise<IncidentPage> {
    return readIncidentPage(this.deps.knex, query);
  }

  async ofOrganization(
    organizationId: string,
    limit: number,
  ): Promise<{ open?: IncidentSummary; past: IncidentSummary[] }> {
    const { knex } = this.deps;
    const open = await findOpenIncident({ knex, organizationId });
    const past = await listEndedIncidents({ knex, organizationId, limit });
    const summaries = await this.summarize(open ? [open, ...past] : past);
    return open
      ? { open: summaries[0], past: summaries.slice(1) }
      : { past: summaries };
  }

  async openOf(
    organizationIds: string[],
  ): Promise<Map<string, IncidentSummary>> {
    const wanted = new Set(organizationIds);
    const open = await listOpenIncidents({ knex: this.deps.knex });
    const summaries = await this.summarize(
      open.filter(({ summary }) => wanted.has(summary.organizationId)),
    );
    return new Map(
      summaries.map(summary => [summary.organizationId, summary] as const),
    );
  }

  /** Puts their triggers to incidents, in one statement. */
  async summarize(incidents: StoredIncident[]): Promise<IncidentSummary[]> {
    const triggers = await listIncidentTriggers({
      knex: this.deps.knex,
      sequences: incidents.map(({ sequence }) => sequence),
    });
    return incidents.map(incident => toSummary(incident, triggers));
  }
}
