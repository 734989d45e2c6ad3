import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { sourceProblemColumn, SourceStatus } from './SourceStatus';

/** Keeps what a source answered; while it fails, what it last observed stays. */
export async function saveSourceAnswer(deps: {
  knex: Knex | Knex.Transaction;
  status: SourceStatus;
}): Promise<void> {
  const { knex, status } = deps;
  const row = {
    source: status.source,
    signal: status.signal ?? null,
    asked_at: toTimestamp(status.askedAt),
    observed_up_to_at: status.observedUpTo
      ? toTimestamp(status.observedUpTo)
      : null,
    query: status.query ?? null,
    problem: status.problem ? sourceProblemColumn.encode(status.problem) : null,
  };
  await knex(TABLES.health.sources)
    .insert(row)
    .onConflict('source')
    .merge(
      status.problem
        ? ['signal', 'asked_at', 'problem']
        : ['signal', 'asked_at', 'observed_up_to_at', 'query', 'problem'],
    );
}
