import {
  evidenceSourceContract,
  FakeClock,
  inventOrganization,
  MemoryIntake,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { startDrains } from '../__testUtils__/startDrains';
import {
  PERSON,
  SECRET,
  signedAsVercel,
  vercelLine,
} from '../__testUtils__/vercelLine';

const MOVE = '/api/public/v1/deals/move-stage-by-identity';
const aurora = inventOrganization({
  webhookUrl: 'https://crm.invented.example/api/chatwoot/webhook',
});
const bistro = inventOrganization({
  id: '00000000-0000-4000-8000-000000000002',
  webhookUrl: 'https://other.invented.example/api/chatwoot/webhook',
});
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:05:00Z');

describe('evidence of access logs', () => {
  let drains: Awaited<ReturnType<typeof startDrains>>;
  const intake = new MemoryIntake([aurora, bistro]);

  beforeEach(async () => {
    drains = await startDrains({
      module: new FakeClock('2026-03-01T03:00:00Z'),
      intake,
      drains: { crm: { format: 'vercel', secret: SECRET } },
    });
  });
  afterEach(() => drains.stop());

  const deliver = async (...lines: object[]) => {
    const body = JSON.stringify(lines);
    await drains.post('crm', body, signedAsVercel(body)).expect(200);
  };
  const failed = (id: string, more: Parameters<typeof vercelLine>[0] = {}) =>
    vercelLine({ id, status: 502, ...more });
  const ask = (
    about: 'webhook' | 'stage-move',
    changes: { limit?: number; from?: Date } = {},
  ) =>
    drains.evidence[0].collect({
      organization: aurora,
      offer: { kind: 'error-lines', about },
      from,
      to,
      limit: 50,
      signal: new AbortController().signal,
      ...changes,
    });

  it.each(Object.entries(evidenceSourceContract))(
    'holds to the contract: %s',
    async (_, expectIt) => {
      await deliver(
        failed('one'),
        failed('two', { at: '2026-03-01T03:00:20Z' }),
        failed('three', { path: MOVE, status: 409 }),
        failed('four', { path: MOVE, status: 500 }),
        failed('five', { host: 'other.invented.example', status: 503 }),
      );
      await expectIt({
        source: drains.evidence[0],
        organization: aurora,
        stranger: bistro,
        from,
        to,
        secrets: [SECRET, PERSON.phone, PERSON.ip],
      });
    },
  );

  it('keeps failed requests without their query, caller and message', async () => {
    await deliver(vercelLine({ id: 'well' }), failed('one'));
    const answer = await ask('webhook');
    expect(answer.items).toEqual([
      {
        at: new Date('2026-03-01T03:00:10Z'),
        text: '502 on POST /api/chatwoot/webhook (drain crm)',
        facts: {
          status: 502,
          path: '/api/chatwoot/webhook',
          drain: 'crm',
          method: 'POST',
          requestId: 'one',
        },
      },
    ]);
    expect(answer.isLowerBound).toBeUndefined();
    expect(answer.limitation).toMatchObject({
      code: 'evidence.limit.requests',
      values: { since: '2026-03-01T03:00:00.000Z' },
    });
  });

  it('keeps a request once, however often it is delivered', async () => {
    await deliver(failed('one'), failed('one'));
    await deliver(failed('one'));
    expect((await ask('webhook')).total).toBe(1);
  });

  it('keeps nothing of a delivery that could not be stored, until it comes again', async () => {
    const body = JSON.stringify([failed('one')]);
    const push = jest
      .spyOn(intake, 'push')
      .mockRejectedValueOnce(new Error('the database is away'));
    await drains.post('crm', body, signedAsVercel(body)).expect(503);
    expect((await ask('webhook')).total).toBe(0);
    push.mockRestore();
    await drains.post('crm', body, signedAsVercel(body)).expect(200);
    expect((await ask('webhook')).total).toBe(1);
  });

  it('keeps the newest hundred, and says that there were more', async () => {
    await deliver(
      ...Array.from({ length: 130 }, (_, second) =>
        failed(`request-${second}`, {
          at: new Date(from.getTime() + second * 1000).toISOString(),
        }),
      ),
    );
    const { items, total, isLowerBound } = await ask('webhook', { limit: 200 });
    expect({ total, isLowerBound }).toEqual({ total: 100, isLowerBound: true });
    expect(items[0].facts?.requestId).toBe('request-129');
    expect(items[99].facts?.requestId).toBe('request-30');
  });

  it('says that it does not know what was before it started', async () => {
    await deliver(failed('one'));
    const before = new Date(from.getTime() - 60_000);
    expect(await ask('webhook', { from: before })).toMatchObject({
      total: 1,
      isLowerBound: true,
    });
  });
});
