import express from 'express';
import { pushObservationsRequestSchema } from '@messaging-health/backstage-plugin-common';
import { CrmSandbox, startCrmSandbox } from '../crm/startCrmSandbox';
import { listen, ListeningServer } from '../http/listen';
import { organizations } from '../organizations/organizations';
import { createCrmTestDatabase } from '../testUtils/createCrmTestDatabase';
import { ObservationReporter } from './ObservationReporter';
import { countOutbox } from './outbox';
import { PushedObservation } from './PushedObservation';

const [aurora, petShop] = organizations;

describe('ObservationReporter', () => {
  let database: Awaited<ReturnType<typeof createCrmTestDatabase>>;
  let crm: CrmSandbox;
  let portal: ListeningServer;
  let status: number;
  let taken: PushedObservation[];
  let silent: Set<string>;
  let now: Date;
  const tell = jest.fn();

  beforeAll(async () => {
    database = await createCrmTestDatabase();
    crm = await startCrmSandbox({
      connectionString: database.connectionString,
    });
    const app = express().use(express.json({ limit: '10mb' }));
    app.post('/api/messaging-health/observations', (request, response) => {
      const body = pushObservationsRequestSchema.parse(request.body);
      if (status === 200 && request.header('authorization') === 'Bearer t') {
        taken.push(...(body.observations as PushedObservation[]));
      }
      response.status(status).json({});
    });
    portal = await listen(app);
  }, 60_000);

  afterAll(async () => {
    await portal?.close();
    await crm?.stop();
    await database?.drop();
  });

  beforeEach(async () => {
    await crm.pool.query('delete from sandbox.outbox');
    crm.counter.take();
    status = 200;
    taken = [];
    silent = new Set();
    now = new Date('2026-11-23T12:00:00.000Z');
    tell.mockReset();
  });

  function makeReporter() {
    return new ObservationReporter({
      pool: crm.pool,
      counter: crm.counter,
      clock: { now: () => now },
      portalUrl: portal.url,
      token: 't',
      isSilent: id => silent.has(id),
      tell,
    });
  }

  function pass(seconds: number) {
    now = new Date(now.getTime() + seconds * 1000);
  }

  const withTraffic = () => taken.filter(({ total }) => total > 0);

  it('reports what the CRM counted, with zeros for the quiet ones', async () => {
    crm.counter.add(aurora.id, 'webhook', true);
    await makeReporter().report();

    expect(taken).toHaveLength(12);
    expect(withTraffic()).toEqual([
      expect.objectContaining({
        organizationId: aurora.id,
        signal: 'webhook',
        at: now.toISOString(),
        total: 1,
        failed: 1,
      }),
    ]);
    expect(await countOutbox(crm.pool)).toBe(0);
  });

  it('gives every observation an id of its own', async () => {
    const reporter = makeReporter();
    await reporter.report();
    pass(2);
    await reporter.report();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(24);
  });

  it('says nothing at all of an organization that is silent', async () => {
    silent.add(petShop.id);
    await makeReporter().report();
    expect(taken.map(o => o.organizationId)).not.toContain(petShop.id);
  });

  it.each([503, 401, 404])(
    'keeps everything while the portal answers %i, and sends it in order afterwards',
    async refusal => {
      status = refusal;
      const reporter = makeReporter();
      crm.counter.add(aurora.id, 'webhook', false);
      await reporter.report();
      expect(reporter.isHeard).toBe(false);
      pass(2);
      crm.counter.add(aurora.id, 'webhook', true);
      await reporter.report();
      expect(await countOutbox(crm.pool)).toBe(24);
      expect(tell).toHaveBeenCalledTimes(1);

      status = 200;
      pass(10);
      await reporter.report();
      expect(reporter.isHeard).toBe(true);
      expect(withTraffic().map(({ failed }) => failed)).toEqual([0, 1]);
      expect(await countOutbox(crm.pool)).toBe(0);
    },
  );

  it('does not ask a refusing portal again before it is time', async () => {
    status = 503;
    const reporter = makeReporter();
    await reporter.report();
    status = 200;
    await reporter.report();
    expect(taken).toEqual([]);
    pass(1);
    await reporter.report();
    expect(taken).not.toEqual([]);
  });

  it('drops what the portal calls malformed, rather than stopping there for ever', async () => {
    status = 400;
    await makeReporter().report();
    expect(await countOutbox(crm.pool)).toBe(0);
  });

  it('forgets what waited for more than ninety minutes', async () => {
    status = 503;
    const reporter = makeReporter();
    await reporter.report();
    pass(91 * 60);
    await reporter.report();
    expect(await countOutbox(crm.pool)).toBe(12);
  });

  it('sends what an earlier run left', async () => {
    status = 503;
    await makeReporter().report();
    status = 200;
    pass(2);
    await makeReporter().report();
    expect(taken).toHaveLength(24);
  });
});
