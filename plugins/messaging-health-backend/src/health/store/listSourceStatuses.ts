import { signalSchema } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, TABLES } from '../../database';
import { sourceProblemColumn, SourceStatus } from './SourceStatus';

interface SourceRow {
  source: string;
  signal: string | null;
  asked_at: string;
  observed_up_to_at: string | null;
  query: string | null;
  problem: string | null;
}

/** What every source answered last, by source. */
export async function listSourceStatuses(deps: {
  knex: Knex;
}): Promise<Map<string, SourceStatus>> {
  const rows = await deps.knex<SourceRow>(TABLES.health.sources).select('*');
  return new Map(
    rows.map(row => [
      row.source,
      {
        source: row.source,
        signal: signalSchema.optional().parse(row.signal ?? undefined),
        askedAt: fromTimestamp(row.asked_at),
        observedUpTo: row.observed_up_to_at
          ? fromTimestamp(row.observed_up_to_at)
          : undefined,
        query: row.query ?? undefined,
        problem: row.problem
          ? sourceProblemColumn.decode(row.problem)
          : undefined,
      },
    ]),
  );
}
