import { Knex } from 'knex';
import { isSqlite, TABLES } from '../../database';
import { IncidentRow } from '../store/incidentRow';
import { incidentsWhere, PageQuestion } from './incidentsWhere';
import {
  LAST_OF_INSTANT,
  placeOf,
  toMatch,
  toTsquery,
  WORDS,
} from './textSearch';

const { documents, incidents } = TABLES.incidents;

/** How PostgreSQL is asked for words. */
export const WORD_LIMITS = {
  /** From so many documents on a word is frequent: the newest that have it are found sooner by walking back in time. */
  frequent: 5_000,
  /** So many incidents are walked, first few and then more, before the index of words is asked after all. */
  walks: [1_000, 10_000],
};

type WordsQuestion = PageQuestion & {
  words: string[];
  limit: number;
  limits?: typeof WORD_LIMITS;
};

/** The newest incidents of a filter whose documents have all the words. */
export async function findByWords(
  knex: Knex,
  question: WordsQuestion,
): Promise<IncidentRow[]> {
  if (isSqlite(knex)) {
    return byWordsOnSqlite(knex, question);
  }
  const { filter, words, limit, limits = WORD_LIMITS } = question;
  if (
    filter.organizationId === undefined &&
    (await estimateDocuments(knex, words)) < limits.frequent
  ) {
    return byIndexOfWords(knex, question);
  }
  for (const longest of limits.walks) {
    const walked: IncidentRow[] = await byWalking(knex, question, longest);
    if (
      walked.length >= limit ||
      (await walkIsWhole(knex, question, longest))
    ) {
      return walked;
    }
  }
  return byIndexOfWords(knex, question);
}

/** How many documents have all the words, as PostgreSQL's statistics tell without looking. */
async function estimateDocuments(knex: Knex, words: string[]): Promise<number> {
  const { rows } = await knex.raw(
    'explain (format json) select 1 from ?? where words @@ ?::tsquery',
    [documents, toTsquery(words)],
  );
  return rows[0]['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** The rare words' way: all documents that have them, then the filters, then the order. */
function byIndexOfWords(
  knex: Knex,
  { words, limit, ...question }: WordsQuestion,
): Knex.QueryBuilder {
  return incidentsWhere(knex, question)
    .withMaterialized(
      'hits',
      knex(documents)
        .whereRaw('words @@ ?::tsquery', [toTsquery(words)])
        .select('incident'),
    )
    .join('hits', 'hits.incident', 'i.sequence')
    .select('i.*')
    .limit(limit);
}

/** The frequent words' way: back in time, each document looked at, until there are enough. */
function byWalking(
  knex: Knex,
  { words, limit, ...question }: WordsQuestion,
  longest: number,
): Knex.QueryBuilder {
  return (
    knex
      .from(incidentsWhere(knex, question).select('i.*').limit(longest).as('i'))
      .join({ d: documents }, 'd.incident', 'i.sequence')
      // "is true" keeps the planner from asking the index of words instead.
      .whereRaw('(d.words @@ ?::tsquery) is true', [toTsquery(words)])
      .orderBy([
        { column: 'i.detected_at', order: 'desc' },
        { column: 'i.sequence', order: 'desc' },
      ])
      .select('i.*')
      .limit(limit)
  );
}

/** True where there was nothing beyond the walk's end. */
async function walkIsWhole(
  knex: Knex,
  { filter, after }: WordsQuestion,
  longest: number,
): Promise<boolean> {
  const beyond = await incidentsWhere(knex, { filter, after })
    .select('i.sequence')
    .offset(longest)
    .limit(1);
  return beyond.length === 0;
}

/**
 * FTS5 walks the rows that have all the words by their ids, newest first, however many they are; where an
 * organization is asked for, its incidents are walked, and each is looked up there.
 */
function byWordsOnSqlite(
  knex: Knex,
  { words, limit, filter, after }: WordsQuestion,
): Knex.QueryBuilder {
  const match = toMatch(words);
  if (filter.organizationId !== undefined) {
    return incidentsWhere(knex, { filter, after })
      .join({ d: documents }, 'd.incident', 'i.sequence')
      .whereExists(
        knex(WORDS)
          .whereRaw(`${WORDS} match ?`, [match])
          .whereRaw('?? = ??', [`${WORDS}.rowid`, 'd.place'])
          .select(knex.raw('1')),
      )
      .select('i.*')
      .limit(limit);
  }
  const query = incidentsWhere(knex, { filter, probesTrigger: true })
    .clearOrder()
    // The order of a cross join is kept.
    .from(
      knex.raw(
        `${WORDS} as w cross join ?? as d on d.place = w.rowid cross join ?? as i on i.sequence = d.incident`,
        [documents, incidents],
      ),
    )
    .whereRaw(`${WORDS} match ?`, [match]);
  const bound = (how: string, at: string, sequence: number) => {
    const place = placeOf(at, sequence);
    query.whereRaw(`w.rowid ${how} ${place.sql}`, place.bindings);
  };
  if (after) {
    bound('<', after.detectedAt, after.sequence);
  }
  if (filter.detectedFrom !== undefined) {
    bound('>=', filter.detectedFrom, 0);
  }
  if (filter.detectedTo !== undefined) {
    bound('<=', filter.detectedTo, LAST_OF_INSTANT);
  }
  return query.orderBy('w.rowid', 'desc').select('i.*').limit(limit);
}
