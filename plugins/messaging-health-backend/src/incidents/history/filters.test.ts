import {
  formatIncidentNumber,
  INCIDENT_SEVERITIES,
  INCIDENT_STATUSES,
  ListIncidentsQuery,
  SLA_OUTCOMES,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  INVENTED_WORDS,
  InventedIncident,
  inventHistory,
  NEWEST,
  storeHistory,
} from './__testUtils__/inventHistory';
import { findByWords } from './findByWords';
import { readIncidentPage } from './readIncidentPage';
import { searchWords } from './searchWords';

const COUNT = 400;
const DAY = 24 * 60 * 60_000;
const iso = (daysAgo: number) => new Date(NEWEST - daysAgo * DAY).toISOString();
const organization = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** All values of each filter; every question is one of each list, or nothing of it. */
const VALUES: Array<ListIncidentsQuery[]> = [
  [1, 5, 12, 99].map(number => ({ organizationId: organization(number) })),
  INCIDENT_STATUSES.map(status => ({ status })),
  INCIDENT_SEVERITIES.map(severity => ({ severity })),
  [{ open: 'true' }, { open: 'false' }],
  TRIGGER_IDS.map(trigger => ({ trigger })),
  SLA_OUTCOMES.map(sla => ({ sla })),
  [{ detectedFrom: iso(20) }, { detectedFrom: iso(0) }],
  [{ detectedTo: iso(20) }, { detectedTo: iso(44) }],
  [
    ...INVENTED_WORDS.map(search => ({ search })),
    { search: 'WEBHOOK conexao' },
    { search: 'token, fila!' },
    { search: 'invented 17' },
  ],
];

/** What a question must find, by looking at each incident. */
function expected(history: InventedIncident[], query: ListIncidentsQuery) {
  const words = searchWords(query.search ?? '');
  return history
    .filter(({ row, triggers, text }) => {
      const there = searchWords(text);
      return (
        (!query.organizationId ||
          row.organization_id === query.organizationId) &&
        (!query.status || row.status === query.status) &&
        (!query.severity || row.severity === query.severity) &&
        (!query.open ||
          ['closed', 'dismissed'].includes(row.status) ===
            (query.open === 'false')) &&
        (!query.trigger || triggers.includes(query.trigger)) &&
        (!query.sla || row.sla === query.sla) &&
        (!query.detectedFrom || row.detected_at >= query.detectedFrom) &&
        (!query.detectedTo || row.detected_at <= query.detectedTo) &&
        words.every(word => there.includes(word))
      );
    })
    .sort(
      (a, b) =>
        b.row.detected_at.localeCompare(a.row.detected_at) ||
        b.row.sequence - a.row.sequence,
    )
    .map(({ row }) => formatIncidentNumber(row.sequence));
}

/** Repeatable questions that combine several filters. */
function combinations(count: number): ListIncidentsQuery[] {
  let state = 11;
  const dice = (sides: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
  return Array.from({ length: count }, () =>
    VALUES.reduce<ListIncidentsQuery>(
      (query, values) =>
        dice(3) === 0 ? { ...query, ...values[dice(values.length)] } : query,
      {},
    ),
  );
}

describeOnDatabases('A question to the history', createDatabase => {
  const history = inventHistory(COUNT);

  async function setUp() {
    const knex = await createDatabase();
    await storeHistory(knex, history);
    /** All pages of a question, one after the other. */
    const ask = async (query: ListIncidentsQuery) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await readIncidentPage(knex, { ...query, cursor });
        found.push(...page.items.map(({ number }) => number));
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    };
    return { knex, ask };
  }

  it('finds by each value of each filter what looking at every incident finds', async () => {
    const { ask } = await setUp();
    for (const query of [{}, ...VALUES.flat()]) {
      const found = await ask({ ...query, limit: 31 });
      expect({ query, found }).toEqual({
        query,
        found: expected(history, query),
      });
    }
  });

  it('finds by all combinations of filters what looking at every incident finds', async () => {
    const { ask } = await setUp();
    const sizes = new Set<boolean>();
    for (const query of combinations(150)) {
      const found = await ask({ ...query, limit: 40 });
      expect({ query, found }).toEqual({
        query,
        found: expected(history, query),
      });
      sizes.add(found.length > 40);
    }
    expect(sizes).toEqual(new Set([true, false]));
  });

  it.each([
    ['all walked to the end', [COUNT]],
    ['walked for a while, then by the index', [9, 40]],
    ['by the index alone', []],
    ['as the database counts them', undefined],
  ])('finds the same words, frequent or rare: %s', async (_, walks) => {
    const { knex } = await setUp();
    for (const search of [...INVENTED_WORDS, 'webhook conexao']) {
      const rows = await findByWords(knex, {
        filter: { severity: 'major' },
        words: searchWords(search),
        limit: 12,
        walks,
      });
      expect({
        search,
        found: rows.map(({ sequence }) => formatIncidentNumber(sequence)),
      }).toEqual({
        search,
        found: expected(history, { search, severity: 'major' }).slice(0, 12),
      });
    }
  });

  it('answers with all that a row of the history shows', async () => {
    const { knex } = await setUp();
    const [newest] = expected(history, {});
    const { row, triggers } = history[Number(newest.slice(4)) - 1];
    const page = await readIncidentPage(knex, { limit: 1 });
    expect(page.items[0]).toMatchObject({
      number: newest,
      organizationId: row.organization_id,
      status: row.status,
      severity: row.severity,
      sla: row.sla,
      triggers,
      detectedAt: row.detected_at,
    });
  });

  it.each(['… …', '--', '!?'])('refuses to search for %j', async search => {
    const { ask } = await setUp();
    await expect(ask({ search })).rejects.toThrow('search: holds no word');
  });
});
