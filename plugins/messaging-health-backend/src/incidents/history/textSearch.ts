import { Knex } from 'knex';
import { isSqlite, TABLES } from '../../database';

/**
 * All that differs between the databases in text search. PostgreSQL keeps the words of a document in a
 * `tsvector` with a GIN index; SQLite keeps them in an FTS5 table without contents, whose row ids
 * sort as the history does.
 */
type Connection = Knex | Knex.Transaction;

const DOCUMENTS = TABLES.incidents.documents;
/** FTS5's table; on SQLite alone. */
export const WORDS = 'incident_words';

/**
 * Where an incident stands among all on SQLite: the millisecond of its detection, then its number. FTS5
 * walks its rows by their ids without sorting. Bound values are doubles there, hence the casts.
 */
const PLACE = '(cast(? as integer) * 4194304 + cast(? as integer) % 4194304)';
/** Stands behind all incidents of its millisecond. */
export const LAST_OF_INSTANT = 4194303;

/** The values that the place of an incident is made of. */
export function placeOf(detectedAt: string, sequence: number) {
  return { sql: PLACE, bindings: [Date.parse(detectedAt), sequence] };
}

/** The words as FTS5 is asked for all of them. */
export function toMatch(words: readonly string[]): string {
  return words.map(word => `"${word}"`).join(' AND ');
}

/** The words as a `tsquery` asks for all of them. */
export function toTsquery(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(' & ');
}

/** Puts a document in the place of the incident's former one. */
export async function storeDocument(
  connection: Connection,
  document: {
    sequence: number;
    detectedAt: string;
    version: number;
    text: string;
    words: string[];
  },
): Promise<void> {
  const { sequence, version, text, words } = document;
  const row = { incident: sequence, version, text };
  if (!isSqlite(connection)) {
    await connection(DOCUMENTS)
      .insert({
        ...row,
        words: connection.raw('array_to_tsvector(?::text[])', [words]),
      })
      .onConflict('incident')
      .merge();
    return;
  }
  const place = placeOf(document.detectedAt, sequence);
  await connection(DOCUMENTS)
    .insert({ ...row, place: connection.raw(place.sql, place.bindings) })
    .onConflict('incident')
    .merge();
  await connection.raw(
    `insert or replace into ${WORDS} (rowid, words) values (${place.sql}, ?)`,
    [...place.bindings, words.join(' ')],
  );
}
