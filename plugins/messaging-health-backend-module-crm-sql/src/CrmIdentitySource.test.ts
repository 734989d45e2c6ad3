import { mockServices } from '@backstage/backend-test-utils';
import {
  SystemClock,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import {
  signalSourceContract,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmTestDatabase, PASSWORD } from './__testUtils__/CrmTestDatabase';
import { CrmDatabase } from './client/CrmDatabase';
import { readCrmSqlConfig } from './config';
import { CrmIdentitySource } from './CrmIdentitySource';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const first = inventOrganization({ id: idOf(1) });
const second = inventOrganization({ id: idOf(2) });
const silent = inventOrganization({ id: idOf(5) });
const unknown = inventOrganization({
  id: '00000000-0000-4000-8000-00000000ffff',
});
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:03:00Z');
const { signal } = new AbortController();

describe('crm-sql on PostgreSQL', () => {
  let crm: CrmTestDatabase;
  let reader: string;
  const readers: string[] = [];
  const databases: CrmDatabase[] = [];

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await readerWith('bypassrls');
    await crm.asSuperuser('delete from messaging_identity_resolution_log');
    await crm.log(first.id, new Date('2026-03-01T03:00:00.000Z'), [
      'matched',
      'created',
      'error',
    ]);
    await crm.log(first.id, new Date('2026-03-01T03:02:59.999Z'), [
      'ambiguous',
    ]);
    await crm.log(first.id, to, ['not_found']);
    await crm.log(second.id, new Date('2026-03-01T02:59:59.999Z'), ['matched']);
    await crm.log(second.id, new Date('2026-03-01T03:01:30Z'), ['not_found']);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(databases.map(database => database.close()));
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

  function sourceOn(connection: string, statementTimeout = '5s') {
    const config = readCrmSqlConfig(
      mockServices.rootConfig({
        data: { messagingHealth: { crmSql: { connection, statementTimeout } } },
      }),
    );
    if (!config) {
      throw new Error('The config has a connection');
    }
    const database = new CrmDatabase(config);
    databases.push(database);
    return new CrmIdentitySource(database, new SystemClock());
  }

  function nowhere(): string {
    const url = new URL(reader);
    url.port = '1';
    return url.toString();
  }

  async function refusalOf(
    source: CrmIdentitySource,
  ): Promise<UpstreamProblem> {
    const answer = await source.observe({
      organizations: [first],
      from,
      to,
      signal,
    });
    if (answer.kind !== 'unavailable') {
      throw new Error('It answered');
    }
    expect(answer.because.message).not.toContain(PASSWORD);
    return answer.because;
  }

  it.each(Object.entries(signalSourceContract))(
    '%s',
    async (_name, expectIt) => {
      await expectIt({
        source: sourceOn(reader),
        unreachable: sourceOn(nowhere()),
        organizations: [first, second],
        from,
        to,
        secrets: [PASSWORD],
      });
    },
  );

  it('counts by organization and minute, zeros included', async () => {
    const answer = await sourceOn(reader).observe({
      organizations: [first, second, silent, unknown],
      from,
      to,
      signal,
    });
    const figures =
      answer.kind === 'observed'
        ? answer.observations.map(
            ({ organizationId, minute, total, failed }) =>
              `${organizationId.at(
                -1,
              )} ${minute.getUTCMinutes()}: ${failed}/${total}`,
          )
        : [];
    // Neither the organization that never resolved anything nor the unknown one has any.
    expect(figures.sort()).toEqual([
      '1 0: 1/3',
      '1 1: 0/0',
      '1 2: 1/1',
      '2 0: 0/0',
      '2 1: 1/1',
      '2 2: 0/0',
    ]);
  });

  it('knows nothing of minutes that are still to come', async () => {
    const tomorrow = Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000;
    const answer = await sourceOn(reader).observe({
      organizations: [first],
      from: new Date(tomorrow),
      to: new Date(tomorrow + 60_000),
      signal,
    });
    expect(answer).toMatchObject({ kind: 'observed', observations: [] });
  });

  it('does not take the silence of row-level security for health', async () => {
    const problem = await refusalOf(sourceOn(await readerWith('')));
    expect(problem.kind).toBe('refused');
    expect(problem.message).toContain('alter role <role> bypassrls');
  });

  it('accepts a policy that lets the role see everything', async () => {
    const connection = await readerWith('');
    const { username } = new URL(connection);
    await crm.asSuperuser(
      `create policy ${username} on messaging_identity_resolution_log for select to ${username} using (true)`,
    );
    const hidden = await refusalOf(sourceOn(connection));
    expect(hidden.message).toContain('sees none of the 1 organizations');

    await crm.asSuperuser(
      `create policy ${username} on organizations for select to ${username} using (true)`,
    );
    const answer = await sourceOn(connection).observe({
      organizations: [first],
      from,
      to,
      signal,
    });
    expect(answer.kind).toBe('observed');
  });

  it('says what to grant', async () => {
    const connection = await readerWith('bypassrls');
    const { username } = new URL(connection);
    await crm.asSuperuser(
      `revoke select on messaging_identity_resolution_log from ${username}`,
    );
    const problem = await refusalOf(sourceOn(connection));
    expect(problem.message).toContain('grant select on organizations');
  });

  it('gives up on a query that takes too long', async () => {
    const source = sourceOn(reader, '50ms');
    await crm.whileLocked(async () => {
      const problem = await refusalOf(source);
      expect(problem).toMatchObject({ kind: 'timeout', retryable: true });
      expect(problem.message).toContain('statementTimeout');
    });
  });

  it.each([
    [
      'user',
      (url: URL) => {
        url.username = 'nobody_of_this_name';
      },
      'refuses the user or the password',
    ],
    [
      'database',
      (url: URL) => {
        url.pathname = '/no_database_of_this_name';
      },
      'does not exist',
    ],
  ])('refuses a wrong %s', async (_name, spoil, words) => {
    const url = new URL(reader);
    spoil(url);
    const problem = await refusalOf(sourceOn(url.toString()));
    expect(problem).toMatchObject({ kind: 'refused', retryable: false });
    expect(problem.message).toContain(words);
  });

  it('refuses a config without a database, and does not quote it', () => {
    const connection = { host: 'crm', user: 'reader', password: PASSWORD };
    const read = () =>
      readCrmSqlConfig(
        mockServices.rootConfig({
          data: { messagingHealth: { crmSql: { connection } } },
        }),
      );
    expect(read).toThrow('messagingHealth.crmSql.connection must be');
    expect(read).not.toThrow(PASSWORD);
  });
});
