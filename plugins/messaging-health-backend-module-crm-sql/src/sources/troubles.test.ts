import {
  InstantClock,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import {
  ObservationRequest,
  SystemClock,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import { CrmSources, nowhere } from '../__testUtils__/CrmSources';
import { CrmTestDatabase, PASSWORD } from '../__testUtils__/CrmTestDatabase';
import { WireProxy } from '../__testUtils__/WireProxy';

const first = inventOrganization({
  id: '00000000-0000-4000-8000-000000000001',
});
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:10:00Z');
const MINUTE = 60_000;

const KINDS = ['identity', 'whatsapp', 'duplicates'] as const;
/** A table whose rows each source counts. */
const TABLE_OF = {
  identity: 'messaging_identity_resolution_log',
  whatsapp: 'messaging_channel_configs',
  duplicates: 'messaging_contact_identities',
};
/** Asked as the sweep does, statements included that begin and end the transaction. */
const STATEMENTS_OF = { identity: 6, whatsapp: 5, duplicates: 6 };

describe.each(KINDS)('troubles of the CRM database, as %s sees them', kind => {
  const sources = new CrmSources();
  const readers: string[] = [];
  let crm: CrmTestDatabase;
  let reader: string;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await readerWith('bypassrls');
    await crm.log(first.id, from, ['matched']);
  }, 120_000);

  afterAll(async () => {
    await sources.close();
    for (const connection of readers) {
      await crm.dropReader(connection);
    }
    await crm.destroy();
  }, 60_000);

  async function readerWith(attributes: string): Promise<string> {
    const connection = await crm.createReader(attributes);
    readers.push(connection);
    return connection;
  }

  const sourceOn = (
    connection: string,
    ...options: Parameters<CrmSources['open']> extends [string, ...infer Rest]
      ? Rest
      : never
  ) => sources.open(connection, ...options)[kind];

  const request = (
    changes: Partial<ObservationRequest> = {},
  ): ObservationRequest => ({
    organizations: [first],
    from,
    to,
    stepMilliseconds: MINUTE,
    signal: new AbortController().signal,
    ...changes,
  });

  async function refusalOf(
    source: ReturnType<typeof sourceOn>,
    changes: Partial<ObservationRequest> = {},
  ): Promise<UpstreamProblem> {
    const answer = await source.observe(request(changes));
    if (answer.kind !== 'unavailable') {
      throw new Error('It answered');
    }
    expect(JSON.stringify(answer)).not.toContain(PASSWORD);
    return answer.because;
  }

  it('does not take the silence of row-level security for health', async () => {
    const problem = await refusalOf(sourceOn(await readerWith('')));
    expect(problem.kind).toBe('refused');
    expect(problem.message).toContain(TABLE_OF[kind]);
    expect(problem.message).toContain('alter role <role> bypassrls');
  });

  it('believes a role that a policy lets see everything', async () => {
    const connection = await readerWith('');
    const { username } = new URL(connection);
    const allow = (table: string) =>
      crm.asSuperuser(
        `create policy ${username} on ${table} for select to ${username} using (true)`,
      );
    for (const table of [
      'messaging_identity_resolution_log',
      'messaging_channel_configs',
      'messaging_conversation_links',
      'contacts',
      'messaging_contact_identities',
      'contact_identifiers',
    ]) {
      await allow(table);
    }
    const hidden = await refusalOf(sourceOn(connection));
    expect(hidden.message).toContain('sees none of the 1 organizations');

    await allow('organizations');
    const answer = await sourceOn(connection).observe(request());
    expect(answer.kind).toBe('observed');
  });

  it('does not believe a policy of a group whose rights the role does not inherit', async () => {
    const connection = await readerWith('noinherit');
    const { username } = new URL(connection);
    await crm.asSuperuser(`grant authenticated to ${username}`);
    const problem = await refusalOf(sourceOn(connection));
    expect(problem.message).toContain('Row-level security');
  });

  it('says what to grant', async () => {
    const connection = await readerWith('bypassrls');
    const { username } = new URL(connection);
    await crm.asSuperuser(
      `drop owned by ${username}; grant select (id, deleted_at) on organizations to ${username}`,
    );
    const problem = await refusalOf(sourceOn(connection));
    expect(problem).toMatchObject({ kind: 'refused', retryable: false });
    expect(problem.message).toMatch(
      new RegExp(`grant select \\(.*\\) on ${TABLE_OF[kind]} to <role>`),
    );
  });

  it('says which tables it needs where the database is no CRM', async () => {
    const url = new URL(reader);
    url.pathname = '/postgres';
    const problem = await refusalOf(sourceOn(url.toString()));
    expect(problem).toMatchObject({ kind: 'malformed', retryable: false });
    expect(problem.message).toContain(TABLE_OF[kind]);
  });

  it('says that a version of the CRM is not known that lacks a column', async () => {
    await crm.asSuperuser(
      'alter table organizations rename column deleted_at to removed_at',
    );
    const problem = await refusalOf(sourceOn(reader));
    await crm.asSuperuser(
      'alter table organizations rename column removed_at to deleted_at',
    );
    expect(problem).toMatchObject({ kind: 'malformed', retryable: false });
    expect(problem.message).toContain('lacks a column');
  });

  it('gives up on a statement that takes too long', async () => {
    const source = sourceOn(reader, { config: { statementTimeout: '50ms' } });
    await crm.whileLocked(async () => {
      const problem = await refusalOf(source);
      expect(problem).toMatchObject({ kind: 'timeout', retryable: true });
      expect(problem.message).toContain('statementTimeout');
    });
  });

  it.each([
    ['user', { username: 'nobody_of_this_name' }, 'refuses the user'],
    ['database', { pathname: '/no_database_of_this_name' }, 'does not exist'],
  ])('refuses a wrong %s', async (_name, spoilt, words) => {
    const url = Object.assign(new URL(reader), spoilt);
    const problem = await refusalOf(sourceOn(url.toString()));
    expect(problem).toMatchObject({ kind: 'refused', retryable: false });
    expect(problem.message).toContain(words);
  });

  it('says that the database is gone', async () => {
    const problem = await refusalOf(sourceOn(nowhere(reader)));
    expect(problem).toMatchObject({ kind: 'unreachable', retryable: true });
    expect(problem.message).toContain('ECONNREFUSED');
  });

  it('answers again once the database is back, on new connections', async () => {
    const proxy = await WireProxy.start(reader);
    const clock = new InstantClock(new SystemClock().now());
    const source = sourceOn(proxy.connection, { clock });
    expect((await source.observe(request())).kind).toBe('observed');

    proxy.hold();
    const asked = source.observe(request());
    proxy.cut();
    expect(await asked).toMatchObject({ kind: 'unavailable' });

    proxy.release();
    expect((await source.observe(request())).kind).toBe('observed');
    await proxy.stop();
  });

  it('is unavailable when a slow database outlasts the core', async () => {
    const proxy = await WireProxy.start(reader);
    const source = sourceOn(proxy.connection);
    proxy.hold();
    const waiting = new AbortController();
    const asked = source.observe(request({ signal: waiting.signal }));
    waiting.abort();
    const answer = await Promise.race([asked, proxyAnswers(proxy, asked)]);
    expect(answer).toMatchObject({
      kind: 'unavailable',
      because: { kind: 'timeout', retryable: true },
    });
    await proxy.stop();
  });

  it.each([
    ['ahead of', -10],
    ['behind', 10],
  ])(
    'trusts no figures of a database whose clock is %s ours',
    async (words, minutes) => {
      const now = new SystemClock().now().getTime();
      const clock = new InstantClock(new Date(now + minutes * MINUTE));
      const problem = await refusalOf(sourceOn(reader, { clock }));
      expect(problem.message).toContain(`10 min ${words} this machine's`);
    },
  );

  it.each([-1, 1])(
    'lives with a clock that is %i min apart, and goes as far as the database does',
    async minutes => {
      const now = new SystemClock().now().getTime();
      const clock = new InstantClock(new Date(now + minutes * MINUTE));
      const end = Math.ceil((now + minutes * MINUTE) / MINUTE) * MINUTE;
      const answer = await sourceOn(reader, { clock }).observe(
        request({ from: new Date(end - 10 * MINUTE), to: new Date(end) }),
      );
      if (answer.kind === 'unavailable') {
        throw new Error(answer.because.message);
      }
      expect(answer.observedUpTo.getTime()).toBeLessThanOrEqual(
        new SystemClock().now().getTime(),
      );
    },
  );

  it('asks as many statements for 300 organizations as for 3', async () => {
    const proxy = await WireProxy.start(reader);
    const organizations = Array.from({ length: 300 }, (_, n) =>
      inventOrganization({
        id: `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`,
      }),
    );
    await crm.asSuperuser(
      `insert into organizations (id, name) select unnest($1::uuid[]), 'Exemplo' on conflict do nothing`,
      [organizations.map(({ id }) => id)],
    );
    const statementsFor = async (count: number) => {
      proxy.statements = 0;
      const answer = await sourceOn(proxy.connection).observe(
        request({ organizations: organizations.slice(0, count) }),
      );
      expect(answer.kind).toBe('observed');
      return proxy.statements;
    };
    expect(await statementsFor(3)).toBe(STATEMENTS_OF[kind]);
    expect(await statementsFor(300)).toBe(STATEMENTS_OF[kind]);
    await proxy.stop();
  });

  it('reads no personal data and no credentials', async () => {
    const answer = await sourceOn(reader).observe(request());
    const query = answer.kind === 'observed' ? answer.evidence.query : '';
    expect(query).not.toMatch(/token|secret|select \*\s+from [a-z]+_/i);
    const told = query.split('\n').filter(line => /^select/.test(line));
    const failed = kind === 'duplicates' ? 'total' : 'failed';
    told.forEach(line =>
      expect(line).toBe(
        `select organization_id::text, extract(epoch from step - $2::timestamptz)::int, total, ${failed}`,
      ),
    );
    expect(told.length).toBeGreaterThan(0);
  });
});

/** Lets the database answer once the source gave up, so that a source that did not would be found out. */
async function proxyAnswers(proxy: WireProxy, asked: Promise<unknown>) {
  await new Promise(resolve => setImmediate(resolve));
  proxy.release();
  return asked;
}
