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
import { wordWalks } from './wordWalks';

const { documents, incidents } = TABLES.incidents;

type WordsQuestion = PageQuestion & {
  words: string[];
  limit: number;
  /** How far is walked; default: by what the database knows of the words. */
  walks?: number[];
};

/** The newest incidents of a filter whose documents have all the words. */
export async function findByWords(
  knex: Knex,
  question: WordsQuestion,
): Promise<IncidentRow[]> {
  if (isSqlite(knex)) {
    return byWordsOnSqlite(knex, question);
  }
  const walks = question.walks ?? (await chooseWalks(knex, question));
  for (const longest of walks) {
    const walked: IncidentRow[] = await byWalking(knex, question, longest);
    if (
      walked.length >= question.limit ||
      (await walkIsWhole(knex, question, longest))
    ) {
      return walked;
    }
  }
  return byIndexOfWords(knex, question);
}

/** An organization has few incidents: they are walked to the end. */
const WALKS_OF_ORGANIZATION = [1_000, 10_000];

async function chooseWalks(
  knex: Knex,
  { filter, words, limit }: WordsQuestion,
): Promise<number[]> {
  if (filter.organizationId !== undefined) {
    return WALKS_OF_ORGANIZATION;
  }
  const [hits, all] = await Promise.all([
    estimateHits(knex, words),
    estimateDocuments(knex),
  ]);
  return wordWalks({ documents: all, hits, limit });
}

/** How many documents have all the words, as PostgreSQL's statistics tell without looking. */
async function estimateHits(knex: Knex, words: string[]): Promise<number> {
  const { rows } = await knex.raw(
    'explain (format json) select 1 from ?? where words @@ ?::tsquery',
    [documents, toTsquery(words)],
  );
  return rows[0]['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** How many documents there are, as they were counted last. */
async function estimateDocuments(knex: Knex): Promise<number> {
  const { rows } = await knex.raw(
    'select reltuples from pg_class where oid = ?::regclass',
    [documents],
  );
  return rows[0].reltuples;
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
