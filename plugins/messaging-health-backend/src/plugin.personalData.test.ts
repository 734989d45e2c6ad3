import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  messagingHealthEvidenceSourcesExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { MemoryLogger } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import {
  CORPUS,
  CORPUS_DATA,
  CORPUS_TEXT,
  findLeaks,
  MARIA,
} from './__testUtils__/personalData/corpus';
import {
  abortOf,
  pathsOfAnswers,
  PERSONAL_DATA_PATHS,
  PersonalDataPath,
  REFUSED_PATHS,
  ROLL_FORWARD,
  ROLLBACK,
} from './__testUtils__/personalData/paths';
import { startPlugin } from './__testUtils__/startPlugin';
import { describeOnDatabases } from './database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from './operations/__testUtils__';
import { maskPersonalData } from './timeline';

const KEY = 'an-invented-pseudonym-key';
const organizationId = ORGANIZATION.id;

const ana = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ana' },
  spec: { memberOf: [] },
};

/** Some of the CRM's traffic, by which it is seen that customers are served. */
function trafficNow(id: string) {
  const at = new SystemClock().now().toISOString();
  const of = { id, organizationId, signal: 'webhook' as const, at };
  return {
    sender: 'an-invented-crm',
    observations: [{ ...of, total: 5, failed: 0 }],
  };
}

/** Everything that a database holds, by table. */
async function readDatabase(knex: Knex): Promise<Map<string, string[]>> {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const names = isSqlite
    ? await knex('sqlite_master').where({ type: 'table' }).pluck('name')
    : await knex('pg_catalog.pg_tables')
        .whereNotIn('schemaname', ['pg_catalog', 'information_schema'])
        .pluck('tablename');
  const rows = new Map<string, string[]>();
  for (const name of names) {
    const found: object[] = await knex(name);
    rows.set(
      name,
      found.map(row =>
        Object.values(row)
          .map(value => (Buffer.isBuffer(value) ? value.toString() : value))
          .join('\u0001'),
      ),
    );
  }
  return rows;
}

/** Gives what outside systems would: whole payloads, in texts and in facts. */
const tellTale = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'tell-tale',
  register(env) {
    env.registerInit({
      deps: { evidence: messagingHealthEvidenceSourcesExtensionPoint },
      async init({ evidence }) {
        evidence.addEvidenceSource({
          id: 'tell-tale',
          offers: [
            { kind: 'error-lines', about: 'webhook' },
            { kind: 'workflow-states' },
          ],
          collect: async () => ({
            items: [
              { text: CORPUS_TEXT, facts: { ...CORPUS_DATA.sender } },
              ...CORPUS.map(({ text }) => ({ text })),
            ],
            total: 99,
            query: `GET /contacts?email=${MARIA.email}`,
            question: {
              code: 'tell-tale.asked',
              values: { about: CORPUS_TEXT },
              text: `Asked about ${CORPUS_TEXT}`,
            },
            limitation: CORPUS_TEXT,
          }),
        });
      },
    });
  },
});

describeOnDatabases('Personal data', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const logger = new MemoryLogger();
    const audited: unknown[] = [];
    const keepMore = async (more?: unknown) => {
      const error = (more as { error?: Error } | undefined)?.error;
      audited.push(more, error?.message, error?.stack);
    };
    const keep = async (event: unknown) => {
      audited.push(event);
      return { success: keepMore, fail: keepMore };
    };
    const plugin = await startPlugin({
      entities: [ana],
      services: [
        tellTale,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logger,
        }),
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => ({
            createEvent: ({ request: _, ...event }) => keep(event),
          }),
        }),
      ],
    });
    const answers: string[] = [];
    const authorization = mockCredentials.user.header('user:default/ana');
    const get = async (path: string) => {
      const answer = await plugin.api
        .raw('get', path)
        .set('Authorization', authorization)
        .buffer(true);
      answers.push(answer.text ?? String(answer.body));
      return answer;
    };
    const post = async (
      { name, request }: PersonalDataPath,
      incident: string,
      text: string,
    ) => {
      const { path, body } = request({ incident, organizationId, text });
      const { status, text: answer } = await plugin.api
        .raw('post', path)
        .set('Authorization', authorization)
        .send(body);
      answers.push(answer);
      return { name, status, answer };
    };
    /** Looks at an answer until it holds something. */
    const until = async (
      path: string,
      holds: (answer: Record<string, unknown>) => boolean,
    ) => {
      for (let looks = 0; looks < 2_000; looks++) {
        await plugin.api.call('pushObservations', {
          body: trafficNow(`${path} ${looks}`),
        });
        if (holds(JSON.parse((await get(path)).text))) {
          return;
        }
      }
      throw new Error(`${path} did not get there.`);
    };
    /** Everything that left the plugin, or stays in it. */
    const everything = async () => ({
      ...Object.fromEntries(
        [...(await readDatabase(knex))].map(([table, rows]) => [
          `table ${table}`,
          rows.join('\n'),
        ]),
      ),
      answers: answers.join('\n'),
      logs: logger.lines.join('\n'),
      auditor: JSON.stringify(audited),
      notifications: JSON.stringify(plugin.notifications),
      signals: JSON.stringify(plugin.signals),
    });
    return { plugin, knex, get, post, until, everything };
  }

  const leaksIn = (places: Record<string, string>) =>
    Object.entries(places).flatMap(([place, text]) =>
      findLeaks(text).map(leak => `${place}: ${leak}`),
    );

  it('that come in by any path stand, leave and are logged nowhere, and can be followed', async () => {
    const { plugin, knex, get, post, everything } = await setUp();
    const incident = 'INC-000001';
    const outcomes = [];
    for (const [index, path] of PERSONAL_DATA_PATHS.entries()) {
      outcomes.push(
        await post(path, incident, `mark-${index}\n${CORPUS_TEXT}`),
      );
    }
    await plugin.collect();
    const read: Array<[path: string, status: number]> = [];
    for (const path of pathsOfAnswers({ incident, organizationId })) {
      read.push([path, (await get(path)).status]);
    }
    expect(read.filter(([, status]) => status !== 200)).toEqual([]);
    for (const id of await knex('attachments').pluck('id')) {
      expect(
        (await get(`/incidents/${incident}/attachments/${id}`)).status,
      ).toBe(200);
    }
    expect(outcomes.filter(({ status }) => status >= 400)).toEqual([]);
    const places = await everything();
    expect(leaksIn(places)).toEqual([]);

    // The same person is the same wherever she came in.
    const phone = maskPersonalData(MARIA.phone, KEY);
    const email = maskPersonalData(MARIA.email, KEY);
    const stored = [...(await readDatabase(knex)).values()].flat();
    const lost = PERSONAL_DATA_PATHS.map(({ name }) => name).filter(
      (name, index) =>
        // Of observations nothing is kept that could be marked.
        name !== 'pushed observations' &&
        !stored.some(
          row =>
            new RegExp(`mark-${index}(?!\\d)`).test(row) && row.includes(phone),
        ),
    );
    expect(lost).toEqual([]);
    expect(stored.some(row => row.includes(email))).toBe(true);
    await plugin.stop();
  });

  it('that a return and an abort are begun with stand, leave and are logged nowhere', async () => {
    const { plugin, knex, get, post, until, everything } = await setUp();
    const incident = 'INC-000001';
    const rollback = await post(ROLLBACK, incident, CORPUS_TEXT);
    const { id: aborted } = JSON.parse(rollback.answer);
    // Customers are on the fallback, and people have to say that it works.
    await until(`/operations/${aborted}`, ({ status }) => status === 'waiting');
    const abort = await post(abortOf(aborted), incident, CORPUS_TEXT);
    expect(abort.status).toBe(200);
    await until(`/operations/${aborted}`, ({ status }) => status === 'aborted');
    await until(`/incidents/${incident}`, ({ decidedAt }) => !!decidedAt);
    const begun = await post(ROLL_FORWARD, incident, CORPUS_TEXT);
    expect(`${begun.status} ${begun.answer}`).toMatch(/^201 /);
    const { id, terms } = JSON.parse(begun.answer);
    const phone = maskPersonalData(MARIA.phone, KEY);
    const email = maskPersonalData(MARIA.email, KEY);
    expect(terms.correction).toMatchObject({
      author: `Rui ${email}`,
      reviewer: `Bia ${phone}`,
    });
    for (const path of [
      `/operations/${id}`,
      ...pathsOfAnswers({ incident, organizationId }),
    ]) {
      expect({ path, status: (await get(path)).status }).toEqual({
        path,
        status: 200,
      });
    }
    const [row] = await knex('operations').where({ id });
    expect(row.terms).toContain(email);
    expect(leaksIn(await everything())).toEqual([]);
    await plugin.stop();
  });

  it('of requests that are refused come back to nobody and are logged nowhere', async () => {
    const { plugin, post, everything } = await setUp();
    const [opening] = PERSONAL_DATA_PATHS;
    await post(opening, '', 'customers complain');
    for (const path of REFUSED_PATHS) {
      const { name, status } = await post(path, 'INC-000001', CORPUS_TEXT);
      expect({ name, isRefused: status >= 400 && status < 500 }).toEqual({
        name,
        isRefused: true,
      });
    }
    expect(leaksIn(await everything())).toEqual([]);
    await plugin.stop();
  });
});
