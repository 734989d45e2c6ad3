import {
  Incident,
  IncidentPage,
  IncidentSummary,
  listIncidentsQuerySchema,
  ListIncidentsQuery,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn, toTimestamp } from '../database';
import { decodeCursor, encodeCursor } from './incidentCursor';
import { IncidentDependencies } from './IncidentDependencies';
import { incidentSequence, unknownIncident } from './incidentSequence';
import { findOpenIncident } from './store/findOpenIncident';
import { getIncident } from './store/getIncident';
import { StoredIncident, toSummary } from './store/incidentRow';
import { listEndedIncidents } from './store/listEndedIncidents';
import { listHypotheses } from './store/listHypotheses';
import { listIncidentOperations } from './store/listIncidentOperations';
import { IncidentFilter, listIncidentPage } from './store/listIncidentPage';
import { listIncidentTriggers } from './store/listIncidentTriggers';
import { listOpenIncidents } from './store/listOpenIncidents';

/** How a customer's message is stored. */
export const customerMessageColumn = jsonColumn(
  'incidents.customer_message',
  z.object({ pt: z.string(), en: z.string() }),
);

function toFilter(
  query: z.output<typeof listIncidentsQuerySchema>,
): IncidentFilter {
  const instant = (text: string | undefined) =>
    text === undefined ? undefined : toTimestamp(new Date(text));
  return {
    organizationId: query.organizationId,
    status: query.status,
    open: query.open === undefined ? undefined : query.open === 'true',
    trigger: query.trigger,
    detectedFrom: instant(query.detectedFrom),
    detectedTo: instant(query.detectedTo),
  };
}

/** Reads incidents. */
export class IncidentReader {
  constructor(
    private readonly deps: Pick<
      IncidentDependencies,
      'knex' | 'timeline' | 'evidence'
    >,
  ) {}

  async get(number: string): Promise<Incident> {
    const { knex, timeline, evidence } = this.deps;
    const sequence = incidentSequence(number);
    const stored = await getIncident({ knex, sequence });
    if (!stored) {
      throw unknownIncident(number);
    }
    const [summary] = await this.summarize([stored]);
    return {
      ...summary,
      reason: stored.reason,
      customerMessage:
        stored.customerMessage === undefined
          ? undefined
          : customerMessageColumn.decode(stored.customerMessage),
      hypotheses: await listHypotheses({ knex, sequence }),
      timeline: await timeline.list(summary.number),
      evidence: await evidence.list(summary.number),
      operationIds: await listIncidentOperations({ knex, sequence }),
    };
  }

  async list(input: ListIncidentsQuery): Promise<IncidentPage> {
    const query = listIncidentsQuerySchema.parse(input);
    // One more than asked for tells whether there is a next page.
    const found = await listIncidentPage({
      knex: this.deps.knex,
      filter: toFilter(query),
      after:
        query.cursor === undefined ? undefined : decodeCursor(query.cursor),
      limit: query.limit + 1,
    });
    const page = found.slice(0, query.limit);
    const last = page[page.length - 1];
    return {
      items: await this.summarize(page),
      nextCursor:
        found.length > query.limit
          ? encodeCursor({
              detectedAt: last.summary.detectedAt,
              sequence: last.sequence,
            })
          : undefined,
    };
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
