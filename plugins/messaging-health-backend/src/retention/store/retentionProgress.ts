import { Knex } from 'knex';
import { TABLES } from '../../database';
import { EndedIncident } from '../../incidents';

interface ProgressOf {
  knex: Knex;
  /** What is purged. */
  kind: string;
  /** What the walk goes by. */
  pass: string;
}

/** The last incident that a walk has dealt with; `undefined` before the first. */
export async function readProgress({
  knex,
  kind,
  pass,
}: ProgressOf): Promise<EndedIncident | undefined> {
  const row: { number: string; at: string } | undefined = await knex(
    TABLES.retention.progress,
  )
    .where({ kind, pass })
    .first('number', 'at');
  return row && { number: row.number, at: row.at };
}

/** Keeps how far a walk has come. */
export async function writeProgress({
  knex,
  kind,
  pass,
  incident,
}: ProgressOf & { incident: EndedIncident }): Promise<void> {
  await knex(TABLES.retention.progress)
    .insert({ kind, pass, number: incident.number, at: incident.at })
    .onConflict(['kind', 'pass'])
    .merge();
}
