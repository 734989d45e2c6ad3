import { CrmTestDatabase } from '../__testUtils__/CrmTestDatabase';
import { WireProxy } from '../__testUtils__/WireProxy';
import { ReadOnlyPool } from './ReadOnlyPool';

describe('ReadOnlyPool', () => {
  let crm: CrmTestDatabase;
  let reader: string;
  let proxy: WireProxy;
  let pool: ReadOnlyPool;
  const { signal } = new AbortController();

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await crm.createReader('bypassrls');
  }, 120_000);

  beforeEach(async () => {
    proxy = await WireProxy.start(reader);
    pool = new ReadOnlyPool({
      connection: proxy.connection,
      statementTimeout: 5_000,
    });
  });

  afterEach(async () => {
    await pool.close();
    await proxy.stop();
  });

  afterAll(async () => {
    await crm.dropReader(reader);
    await crm.destroy();
  }, 60_000);

  const ask = (question: string, caller: AbortSignal = signal) =>
    pool.read(caller, async client => (await client.query(question)).rows);

  it('lets nobody write, whatever the role may', async () => {
    const { username } = new URL(reader);
    await crm.asSuperuser(`grant insert on organizations to ${username}`);
    await expect(
      ask(
        "insert into organizations (id, name) values (gen_random_uuid(), 'x')",
      ),
    ).rejects.toMatchObject({ code: '25006' });
  });

  it('keeps to one core, and to its time', async () => {
    expect(await ask('show max_parallel_workers_per_gather')).toEqual([
      { max_parallel_workers_per_gather: '0' },
    ]);
    expect(await ask('show statement_timeout')).toEqual([
      { statement_timeout: '5s' },
    ]);
  });

  it('answers after a question that failed, on a connection that is whole', async () => {
    await expect(ask('select nothing_of_this_name')).rejects.toThrow(
      'nothing_of_this_name',
    );
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes no more than three connections', async () => {
    const { username } = new URL(reader);
    const questions = Array.from({ length: 6 }, () =>
      ask(
        `select (select count(*) from pg_stat_activity where usename = '${username}')::int as n, pg_sleep(0.05)`,
      ),
    );
    const counts = (await Promise.all(questions)).map(([{ n }]) => n);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  });

  it('answers the next question, however many were given up while they waited for a connection', async () => {
    proxy.hold();
    const questions = Array.from({ length: 6 }, () => {
      const waiting = new AbortController();
      const asked = ask('select 1 as one', waiting.signal).catch(
        (error: Error) => error.name,
      );
      waiting.abort();
      return asked;
    });
    expect(await Promise.all(questions)).toEqual(Array(6).fill('AbortError'));
    proxy.release();
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('answers the next question after those that were given up in the middle', async () => {
    const giveUpInTheMiddle = async () => {
      const waiting = new AbortController();
      const asked = pool.read(waiting.signal, async client => {
        proxy.hold();
        const answer = client.query('select 1 as one');
        waiting.abort();
        return answer;
      });
      await expect(asked).rejects.toThrow(/terminated|closed|aborted/i);
      proxy.release();
    };
    for (let question = 0; question < 4; question++) {
      await giveUpInTheMiddle();
    }
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
