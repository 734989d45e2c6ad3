import { Knex } from 'knex';
import {
  DatabaseEvidenceBook,
  DatabaseIncidentHistory,
  DatabaseTimeline,
  IncidentReader,
  NoClocks,
  readIncidentPage,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { BadPlan, findBadPlans, statementsOf } from './checkPlans';
import { QUESTIONS } from './questions';
import { NEWEST } from './settings';

/** Filters that statistics follow, a frequent and a rare one of each kind of index. */
const STATISTICS = [
  {},
  { severity: 'minor' },
  { sla: 'missed' },
  { open: 'true' },
  { trigger: 'webhook-5xx' },
  { trigger: 'duplicates', severity: 'critical' },
] as const;

const INVENTED_KEY = 'an-invented-pseudonym-key';

/** Each screen of the history, as work of the plugin on a database. */
export function screensOf(
  knex: Knex,
  incidents: number,
): Array<{ name: string; work: () => Promise<unknown> }> {
  const clock = new SystemClock();
  const deps = {
    knex,
    clock,
    pseudonymKey: INVENTED_KEY,
    newId: () => 'invented',
  };
  const history = new DatabaseIncidentHistory({
    knex,
    clock,
    countClocks: async () => {
      const none = { kept: 0, missed: 0 };
      return {
        ...{ diagnosis: none, rollback: none },
        ...{ 'preliminary-rca': none, 'next-update': none },
      };
    },
  });
  const reader = new IncidentReader({
    knex,
    timeline: new DatabaseTimeline(deps),
    evidence: new DatabaseEvidenceBook(deps),
    clocks: new NoClocks(),
  });
  const nextPage = async () => {
    const { nextCursor } = await readIncidentPage(knex, {});
    await readIncidentPage(knex, { cursor: nextCursor });
  };
  const middle = `INC-${String(Math.ceil(incidents / 2)).padStart(6, '0')}`;
  return [
    { name: 'list', work: nextPage },
    ...QUESTIONS.flatMap(({ name, query }) =>
      [0, 1, 2, 3, 4].map(sample => ({
        name,
        work: () => readIncidentPage(knex, query(sample)),
      })),
    ),
    { name: 'one incident', work: () => reader.get(middle) },
    ...STATISTICS.map(filter => ({
      name: `statistics of 90 days ${JSON.stringify(filter)}`,
      work: () =>
        history.statistics({
          ...filter,
          detectedTo: new Date(NEWEST * 1000).toISOString(),
        }),
    })),
    { name: 'documents', work: () => history.documents({ limit: 200 }) },
  ];
}

/** Plans of all screens' statements that read a large table from end to end. */
export async function checkScreens(
  knex: Knex,
  isPostgres: boolean,
  incidents: number,
): Promise<{ statements: number; bad: BadPlan[] }> {
  const bad: BadPlan[] = [];
  let statements = 0;
  for (const { name, work } of screensOf(knex, incidents)) {
    const sent = await statementsOf(knex, work);
    statements += sent.length;
    bad.push(...(await findBadPlans(knex, isPostgres, name, sent)));
  }
  return { statements, bad };
}
