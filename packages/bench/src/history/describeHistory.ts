import { Requirement, Row } from '../report/report';
import { BadPlan } from './checkPlans';
import { Measured, Percentiles } from './measureHistory';
import { MOST_MILLISECONDS, MOST_TIMES_BARE } from './settings';

/** What one database showed. */
export interface HistoryResult {
  database: string;
  incidents: number;
  entries: number;
  /** An empty answer over HTTP. */
  door: Percentiles;
  measured: Measured[];
  plans: { statements: number; bad: BadPlan[] };
}

/** Statistics count a whole span, and are no page. */
const NO_PAGES = ['statistics of 90 days'];
const rounded = (value: number) => Number(value.toFixed(2));

/** How many times as long the API took as bare SQL behind the same door did. */
export function timesBare({ api, bare }: Measured): number {
  return api.p95 / bare.p95;
}

/** How many times as long it took as bare SQL alone. */
function timesSql({ api, sql }: Measured): number {
  return api.p95 / sql.p95;
}

/** What must hold of the time of a question: beside a page by bare SQL that came through the same door. */
function pageRequirement(where: string, one: Measured): Requirement {
  const times = timesBare(one);
  return {
    text: `${where}: ${one.name}: ${times.toFixed(
      2,
    )} x the bare SQL page, at most ${MOST_TIMES_BARE.toFixed(1)} x`,
    holds: times <= MOST_TIMES_BARE,
  };
}

/** A row for each question to each database. */
export function historyRows(results: readonly HistoryResult[]): Row[] {
  return results.flatMap(({ database, door, measured }) => [
    {
      database,
      question: 'an empty answer',
      'API p50 (ms)': rounded(door.p50),
      'API p95 (ms)': rounded(door.p95),
    },
    ...measured.map(one => ({
      database,
      question: one.name,
      'API p50 (ms)': rounded(one.api.p50),
      'API p95 (ms)': rounded(one.api.p95),
      'bare p50 (ms)': rounded(one.bare.p50),
      'bare p95 (ms)': rounded(one.bare.p95),
      'SQL alone p95 (ms)': rounded(one.sql.p95),
      'times bare': NO_PAGES.includes(one.name)
        ? '–'
        : timesBare(one).toFixed(2),
      'times SQL alone': NO_PAGES.includes(one.name)
        ? '–'
        : timesSql(one).toFixed(2),
    })),
  ]);
}

/** What must hold of each database. */
export function historyRequirements(
  results: readonly HistoryResult[],
): Requirement[] {
  return results.flatMap(({ database, measured, plans, ...sizes }) => {
    const pages = measured.filter(({ name }) => !NO_PAGES.includes(name));
    const list = pages.find(({ name }) => name === 'list');
    const where = `${database}, ${sizes.incidents} incidents, ${sizes.entries} entries`;
    return [
      {
        text: `${where}: 95 % of the list's pages within ${list?.api.p95.toFixed(
          1,
        )} ms, under ${MOST_MILLISECONDS} ms`,
        holds: list !== undefined && list.api.p95 < MOST_MILLISECONDS,
      },
      ...pages.map(one => pageRequirement(where, one)),
      {
        text: `${where}: no large table read from end to end by ${
          plans.statements
        } statements of the screens${plans.bad
          .map(({ screen, table }) => `; ${screen} reads ${table}`)
          .join('')}`,
        holds: plans.bad.length === 0,
      },
    ];
  });
}
