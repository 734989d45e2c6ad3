import { InputError } from '@backstage/errors';
import {
  FileAnswer,
  incidentFilterSchema,
  IncidentStatistics,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { z } from 'zod';
import { toTimestamp } from '../../database';
import { countByOrganization } from './countByOrganization';
import { countByTrigger } from './countByTrigger';
import { countIncidents } from './countIncidents';
import { exportIncidents } from './exportIncidents';
import { IncidentHistory, StatisticsQuery } from './IncidentHistory';
import { toIncidentFilter } from './IncidentFilter';
import { isNarrowed, numbersOfSpan, StatisticsSpan } from './incidentsOfSpan';
import { listDocuments } from './listDocuments';
import { EndedQuestion, listEnded } from './listEnded';
import { measureDurations } from './measureDurations';

const DAY = 24 * 60 * 60_000;
/** Span of statistics where none is given. */
const USUAL_SPAN = 90 * DAY;

const documentCursorSchema = z.coerce.number().int().min(1);

/** How the clocks of a span ended; the clocks' room counts them, of some incidents only where they are given. */
export type CountClocks = (
  span: StatisticsSpan,
  /** A query for the numbers of the incidents whose clocks count. */
  ofIncidents?: Knex.QueryBuilder,
) => Promise<IncidentStatistics['sla']>;

/** The history in the plugin's database. */
export class DatabaseIncidentHistory implements IncidentHistory {
  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      countClocks: CountClocks;
    },
  ) {}

  export(query: z.output<typeof incidentFilterSchema>): FileAnswer {
    const { knex, clock } = this.deps;
    const day = toTimestamp(clock.now()).slice(0, 10);
    return {
      name: `incidents-${day}.csv`,
      type: 'text/csv; charset=utf-8',
      content: exportIncidents(knex, toIncidentFilter(query)),
    };
  }

  async statistics(query: StatisticsQuery): Promise<IncidentStatistics> {
    const { knex, countClocks } = this.deps;
    const span = this.spanOf(query);
    const counts = await countIncidents(knex, span);
    return {
      from: span.from,
      to: span.to,
      ...counts,
      ...(await measureDurations(knex, span)),
      sla: await countClocks(
        span,
        isNarrowed(span) ? numbersOfSpan(knex, span) : undefined,
      ),
      byTrigger: await countByTrigger(knex, span),
      byOrganization: await countByOrganization(knex, span),
    };
  }

  async documents({ cursor, limit }: { cursor?: string; limit: number }) {
    const after = cursor === undefined ? 0 : toSequence(cursor);
    const found = await listDocuments({
      knex: this.deps.knex,
      after,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    return {
      items: page.map(({ document }) => document),
      nextCursor:
        found.length > limit
          ? String(page[page.length - 1].sequence)
          : undefined,
    };
  }

  listEnded(question: EndedQuestion) {
    return listEnded(this.deps.knex, question);
  }

  private spanOf(query: StatisticsQuery): StatisticsSpan {
    const {
      words: _,
      detectedFrom,
      detectedTo,
      ...filter
    } = toIncidentFilter(query);
    const to = detectedTo ? new Date(detectedTo) : this.deps.clock.now();
    const from = detectedFrom
      ? new Date(detectedFrom)
      : new Date(to.getTime() - USUAL_SPAN);
    if (from > to) {
      throw new InputError(
        'detectedFrom: is after the end of the span. Choose an earlier one, or leave it out.',
      );
    }
    return { ...filter, from: toTimestamp(from), to: toTimestamp(to) };
  }
}

function toSequence(cursor: string): number {
  const parsed = documentCursorSchema.safeParse(cursor);
  if (!parsed.success) {
    throw new InputError(
      'cursor: is not one that this list gave out. Leave it out to begin with the first page.',
    );
  }
  return parsed.data;
}
