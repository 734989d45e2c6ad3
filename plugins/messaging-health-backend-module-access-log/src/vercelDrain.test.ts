import { gzipSync } from 'node:zlib';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  FakeClock,
  inventOrganization,
  MemoryIntake,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { startDrains } from './__testUtils__/startDrains';
import {
  PERSON,
  SECRET,
  signedAsVercel,
  vercelLine,
} from './__testUtils__/vercelLine';

const organization = (end: string, webhookUrl?: string) =>
  inventOrganization({
    id: `00000000-0000-4000-8000-0000000000${end}`,
    webhookUrl,
  });
const WEBHOOK = '/api/chatwoot/webhook';
const MOVE = '/api/public/v1/deals/move-stage-by-identity';
const first = organization('01', `https://crm.invented.example${WEBHOOK}`);
const second = organization('02', `https://other.invented.example${WEBHOOK}/`);

describe('a Vercel log drain', () => {
  let drains: Awaited<ReturnType<typeof startDrains>>;
  let intake: MemoryIntake;
  const clock = new FakeClock('2026-03-01T03:05:00Z');

  beforeAll(async () => {
    intake = new MemoryIntake([]);
    drains = await startDrains({
      module: clock,
      intake,
      drains: {
        crm: {
          format: 'vercel',
          secret: SECRET,
          verification: 'invented-verification',
        },
        added: { format: 'vercel', secret: SECRET, countBy: 'delivery' },
      },
    });
  });
  afterAll(() => drains.stop());
  beforeEach(() => {
    const fresh = new MemoryIntake([first, second, organization('03')]);
    // The backend goes on; what it stands on begins anew.
    Object.assign(intake, fresh);
    drains.logger.lines.length = 0;
    clock.advance(60_000);
  });

  const deliver = (
    lines: unknown,
    { name = 'crm', headers = {} as Record<string, string> } = {},
  ) => {
    const body = JSON.stringify(lines);
    return drains.post(name, body, { ...signedAsVercel(body), ...headers });
  };

  it('counts webhooks and stage moves by organization and minute', async () => {
    const answer = await deliver([
      vercelLine({ id: 'a' }),
      vercelLine({ id: 'b', status: 503 }),
      vercelLine({ id: 'c', status: 404 }),
      vercelLine({ id: 'd', at: '2026-03-01T03:01:59.999Z' }),
      vercelLine({ id: 'e', host: 'OTHER.invented.example', status: 500 }),
      vercelLine({ id: 'f', path: MOVE }),
      vercelLine({ id: 'g', path: MOVE, status: 422 }),
      vercelLine({
        id: 'h',
        path: '/api/public/v1/deals/0b1e/move-stage?dry=1',
        status: 401,
      }),
    ]).expect(200);
    expect(answer.body).toEqual({
      lines: 8,
      counted: 8,
      ignored: 0,
      unreadable: 0,
      ambiguous: 0,
    });
    expect(intake.figures).toEqual([
      '…01 stage-move 03:00 2/3',
      '…01 webhook 03:00 1/3',
      '…01 webhook 03:01 0/1',
      '…02 webhook 03:00 1/1',
    ]);
  });

  it.each([
    ['a GET', { method: 'GET' }],
    ['a preflight', { method: 'OPTIONS' }],
    ['a HEAD', { method: 'HEAD', path: MOVE }],
    ['another path', { path: '/api/chatwoot/webhooks' }],
    ['another endpoint of deals', { path: '/api/public/v1/deals/42' }],
    ['another host', { host: 'crm.invented.example.evil.example' }],
    ['a host with a path in it', { host: `crm.invented.example${WEBHOOK}?` }],
    ['our own probe', { userAgent: 'messaging-health-probe/0.1.0' }],
    ['a background revalidation', { status: -1 }],
    ['a line older than a day', { at: '2026-02-28T03:00:00Z' }],
    ['a line from the future', { at: '2026-03-01T05:00:00Z' }],
  ])('counts %s nowhere', async (_name, request) => {
    const { body } = await deliver([vercelLine(request)]).expect(200);
    expect(body.counted).toBe(0);
    expect(intake.figures).toEqual([]);
  });

  it('takes a path for a path, though it begins with two slashes', async () => {
    const path = `//other.invented.example${WEBHOOK}`;
    const { body } = await deliver([vercelLine({ path })]).expect(200);
    expect(body).toMatchObject({ counted: 0, ignored: 1 });
  });

  it('counts a function that died without an answer as failed', async () => {
    const line = vercelLine({ status: -1 });
    const { statusCode: _none, ...proxy } = line.proxy;
    await deliver([{ ...line, proxy }]).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:00 1/1']);
  });

  it('counts a request once, however many lines tell of it', async () => {
    const { body } = await deliver([
      vercelLine({}, { type: 'middleware', edgeType: 'middleware' }),
      vercelLine({ status: 500 }),
      vercelLine({ status: 500 }, { id: 'another-line', type: 'stderr' }),
    ]).expect(200);
    expect(body).toMatchObject({ lines: 3, counted: 1, ignored: 2 });
    expect(intake.figures).toEqual(['…01 webhook 03:00 1/1']);
  });

  it('does not mind lines of builds', async () => {
    const { proxy: _none, ...build } = vercelLine({}, { source: 'build' });
    const { body } = await deliver([build, vercelLine()]).expect(200);
    expect(body).toMatchObject({ counted: 1, ignored: 1, unreadable: 0 });
  });

  it('counts nothing again when lines come again in other company', async () => {
    const lines = ['a', 'b', 'c'].map(id => vercelLine({ id, status: 500 }));
    await deliver(lines.slice(0, 2)).expect(200);
    await deliver(lines).expect(200);
    await deliver(lines.slice(1)).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:00 3/3']);
    expect(intake.rows).toBe(3);
  });

  it('adds a delivery up by the minute where it is told to', async () => {
    const lines = ['a', 'b', 'c'].map(id => vercelLine({ id }));
    await deliver(lines, { name: 'added' }).expect(200);
    await deliver([...lines].reverse(), { name: 'added' }).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:00 0/3']);
    expect(intake.rows).toBe(1);
    await deliver([vercelLine({ id: 'd' })], { name: 'added' }).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:00 0/4']);
  });

  it('reads a line each, with CRLF, empty lines, a byte order mark and any letters', async () => {
    const lines = ['ação', '🙂', 'ß'].map(id =>
      JSON.stringify(vercelLine({ id }, { message: 'não foi possível 🙂' })),
    );
    const body = `\uFEFF\r\n${lines.join('\r\n\r\n')}\r\n`;
    const answer = await drains
      .post('crm', body, {
        ...signedAsVercel(body),
        'content-type': 'application/x-ndjson; charset=UTF-8',
      })
      .expect(200);
    expect(answer.body).toMatchObject({ lines: 3, counted: 3 });
  });

  it('takes 5,000 lines at once', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      JSON.stringify(
        vercelLine({ id: `r${index}`, status: index % 50 ? 200 : 502 }),
      ),
    );
    const body = gzipSync(lines.join('\n'));
    const answer = await drains
      .post('crm', body, {
        ...signedAsVercel(body),
        'content-type': 'application/x-ndjson',
        'content-encoding': 'gzip',
      })
      .expect(200);
    expect(answer.body.counted).toBe(5000);
    expect(intake.figures).toEqual(['…01 webhook 03:00 100/5000']);
  });

  it('hands more than the core takes at once over in parts', async () => {
    const lines = Array.from({ length: 5001 }, (_, index) => {
      const { id, requestId, statusCode, proxy } = vercelLine({
        id: `r${index}`,
      });
      return { id, requestId, statusCode, proxy };
    });
    await deliver(lines).expect(200);
    expect(
      intake.requests.map(({ observations }) => observations.length),
    ).toEqual([5000, 1]);
  });

  it('takes an empty delivery for the test that it is', async () => {
    const { body } = await deliver([]).expect(200);
    expect(body).toMatchObject({ lines: 0, counted: 0 });
  });

  it('asks to be sent it again while the core can not store', async () => {
    intake.failure = new ServiceUnavailableError('The core has not started.');
    const answer = await deliver([vercelLine()]).expect(503);
    expect(answer.headers['retry-after']).toBe('30');
    intake.failure = new Error('the database went away');
    await deliver([vercelLine()]).expect(503);
    intake.failure = undefined;
    await deliver([vercelLine()]).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:00 0/1']);
  });

  it('answers whose endpoint it is', async () => {
    const path = '/api/messaging-health/drains';
    const seen = await drains.api.get(`${path}/crm`).expect(200);
    expect(seen.headers['x-vercel-verify']).toBe('invented-verification');
    const { headers } = await deliver([]).expect(200);
    expect(headers['x-vercel-verify']).toBe('invented-verification');
    const other = await drains.api.get(`${path}/added`).expect(405);
    expect(other.headers.allow).toBe('POST');
  });

  it('keeps no word of who called and what for', async () => {
    await deliver([
      vercelLine({ status: 500 }),
      vercelLine({ id: 'no-status' }, { proxy: { path: PERSON.phone } }),
    ]).expect(200);
    const kept = JSON.stringify([intake.requests, drains.logger.lines]);
    expect(intake.requests).toHaveLength(1);
    expect(kept).not.toContain(PERSON.ip);
    expect(kept).not.toContain(PERSON.phone);
    expect(kept).not.toContain(WEBHOOK);
  });
});
