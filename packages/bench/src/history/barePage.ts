import { Knex } from 'knex';
import { z } from 'zod';
import { BareCondition } from './questions';

/** A page and one more, as somebody with SQL would ask for it: rows and their triggers in one statement. */
export async function readBarePage(
  knex: Knex,
  { sql, bindings }: BareCondition,
): Promise<unknown[]> {
  const answer = await knex.raw(
    `select i.*, (select string_agg(t.trigger, ' ') from incident_triggers as t where t.incident = i.sequence) as triggers
     from incidents as i ${sql} order by i.detected_at desc, i.sequence desc limit 26`,
    bindings,
  );
  return Array.isArray(answer) ? answer : answer.rows;
}

/** The words' condition in the database's own way. */
export function bareWords(
  words: readonly string[],
  isPostgres: boolean,
): BareCondition {
  return isPostgres
    ? {
        sql: 'join incident_documents as d on d.incident = i.sequence where d.words @@ ?::tsquery',
        bindings: [words.join(' & ')],
      }
    : {
        sql: 'where i.sequence in (select incident from incident_documents where place in (select rowid from incident_words where incident_words match ?))',
        bindings: [words.join(' AND ')],
      };
}

/** One incident's row, triggers and timeline. */
export async function readBareIncident(
  knex: Knex,
  sequence: number,
): Promise<unknown[]> {
  const number = `INC-${String(sequence).padStart(6, '0')}`;
  const incident = await knex('incidents').where({ sequence });
  const triggers = await knex('incident_triggers').where({
    incident: sequence,
  });
  const entries = await knex('timeline_entries as e')
    .leftJoin('timeline_contents as c', of =>
      of.on('c.incident', 'e.incident').andOn('c.sequence', 'e.sequence'),
    )
    .where('e.incident', number)
    .orderBy('e.sequence')
    .select('e.*', 'c.statement as said', 'c.details as detailed', 'c.salt');
  const evidence = await knex('evidence_items').where({ incident: number });
  return [incident, triggers, entries, evidence];
}

const askedSchema = z.union([
  z.object({ nothing: z.literal('at all') }),
  z.object({ sequence: z.coerce.number().int() }),
  z.object({
    sql: z.string(),
    bindings: z
      .string()
      .transform(text => z.array(z.string()).parse(JSON.parse(text))),
  }),
]);

/** What a request to the bare plugin asks for: a page by its condition, one incident, or nothing: what the door itself takes. */
export async function readBareAnswer(
  knex: Knex,
  query: unknown,
): Promise<unknown[]> {
  const asked = askedSchema.parse(query);
  if ('nothing' in asked) {
    return [];
  }
  return 'sequence' in asked
    ? readBareIncident(knex, asked.sequence)
    : readBarePage(knex, asked);
}
