import { createHmac } from 'node:crypto';
import {
  FakeClock,
  inventOrganization,
  MemoryIntake,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { startDrains } from './__testUtils__/startDrains';

const SECRET = 'an-invented-drain-secret';
const NOW = '2026-03-01T03:05:00Z';
const SECONDS = Date.parse(NOW) / 1000;

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const organization = (n: number, webhookUrl: string) =>
  inventOrganization({ id: idOf(n), webhookUrl });
const SHARED = 'https://crm.invented.example/hook';

/** A drain of a proxy that nests, one that is flat, and one of a CRM that serves many. */
const DRAINS = {
  nested: {
    format: 'json',
    secret: SECRET,
    signature: {
      header: 'X-Log-Signature',
      encoding: 'base64',
      prefix: 'sha256=',
      timestamp: { header: 'X-Log-Timestamp', tolerance: '60s' },
    },
    fields: {
      host: 'request.host',
      path: 'request.uri',
      method: 'request.method',
      status: 'status',
      at: 'ts',
      atUnit: 'seconds',
      userAgent: 'request.headers.User-Agent',
    },
    organizationBy: { field: 'request.headers.X-Organization-Id' },
  },
  flat: {
    format: 'json',
    secret: SECRET,
    heartbeats: false,
    maximumAge: { hours: 1 },
    fields: {
      path: 'url.full',
      status: 'http.response.status_code',
      at: '@timestamp',
      id: 'trace.id',
    },
    organizationBy: { query: 'org' },
    rules: [
      { signal: 'webhook', failed: [500, '4xx'], ignored: [401] },
      {
        signal: 'stage-move',
        methods: ['put'],
        path: '/v2/deals/*/stage',
      },
    ],
  },
};

function base64Signed(body: string, signedAt = SECONDS) {
  const digest = createHmac('sha256', SECRET)
    .update(`${signedAt}.${body}`)
    .digest('base64');
  return {
    'x-log-signature': `sha256=${digest}`,
    'x-log-timestamp': String(signedAt),
  };
}

function hexSigned(body: string) {
  const digest = createHmac('sha256', SECRET).update(body).digest('hex');
  return { 'x-signature': digest.toLocaleUpperCase('en-US') };
}

function nestedLine(changes: object = {}, headers: object = {}) {
  return {
    ts: SECONDS - 60.25,
    status: 200,
    request: {
      host: 'crm.invented.example:443',
      uri: '/hook',
      method: 'POST',
      headers: { 'User-Agent': ['rest-client'], ...headers },
    },
    ...changes,
  };
}

function flatLine(url: string, status = 500, at = '2026-03-01T00:04:00-03:00') {
  return {
    '@timestamp': at,
    url: { full: url },
    'http.response.status_code': String(status),
  };
}

describe('a drain of JSON lines', () => {
  let drains: Awaited<ReturnType<typeof startDrains>>;
  let intake: MemoryIntake;

  beforeEach(async () => {
    intake = new MemoryIntake([
      organization(1, SHARED),
      organization(2, SHARED),
    ]);
    drains = await startDrains({
      module: new FakeClock(NOW),
      intake,
      drains: DRAINS,
    });
  });
  afterEach(() => drains.stop());

  const deliverNested = (lines: object[]) => {
    const body = JSON.stringify(lines);
    return drains.post('nested', body, base64Signed(body));
  };
  const deliverFlat = (...lines: object[]) => {
    const body = lines.map(line => JSON.stringify(line)).join('\n');
    return drains.post('flat', body, hexSigned(body));
  };

  it('lets a field say whose request it is, where many share a webhook', async () => {
    const { body } = await deliverNested([
      nestedLine({}, { 'X-Organization-Id': [idOf(1)] }),
      nestedLine({ status: 502 }, { 'X-Organization-Id': [idOf(2)] }),
      nestedLine({}, { 'X-Organization-Id': [idOf(9)] }),
      nestedLine({}, { 'X-Organization-Id': ['everybody'] }),
      nestedLine(),
    ]).expect(200);
    expect(body).toEqual({
      lines: 5,
      counted: 2,
      ignored: 1,
      unreadable: 0,
      ambiguous: 2,
    });
    expect(intake.figures).toEqual([
      '…01 webhook 03:03 0/1',
      '…02 webhook 03:03 1/1',
    ]);
    expect(drains.logger.lines).toContainEqual(
      expect.stringContaining("of 2 of 5 lines it can't be told"),
    );
  });

  it('guesses nobody from the host alone, where a field is to say it', async () => {
    intake.organizations = [organization(1, SHARED)];
    const move = nestedLine().request;
    const request = { ...move, uri: '/api/public/v1/deals/move-stage' };
    const { body } = await deliverNested([
      nestedLine(),
      nestedLine({ request }),
    ]).expect(200);
    // The annotated URL is that organization's; the host may be others', too.
    expect(body).toMatchObject({ counted: 1, ambiguous: 1 });
    expect(intake.figures).toEqual(['…01 webhook 03:03 0/1']);
  });

  it('tells webhooks apart by the query that their annotations have', async () => {
    intake.organizations = [
      organization(1, `${SHARED}?tenant=a`),
      organization(2, `${SHARED}?tenant=b`),
      organization(3, SHARED),
    ];
    const { body } = await deliverFlat(
      flatLine(`${SHARED}?x=1&tenant=b`),
      flatLine(`${SHARED}/?tenant=zzz`),
    ).expect(200);
    expect(body.counted).toBe(2);
    expect(intake.figures).toEqual([
      '…02 webhook 03:04 1/1',
      '…03 webhook 03:04 1/1',
    ]);
  });

  it('counts by rules of its own', async () => {
    const stage = 'https://crm.invented.example/v2/deals/17/stage';
    await deliverFlat(
      flatLine(`${SHARED}?org=${idOf(1)}`, 404),
      flatLine(`${SHARED}?org=${idOf(1)}`, 401),
      flatLine(`${SHARED}?org=${idOf(1)}`, 503),
      flatLine(`${stage}?org=${idOf(2).toLocaleUpperCase('en-US')}`, 422),
      flatLine(`${stage}s?org=${idOf(2)}`, 422),
    ).expect(200);
    expect(intake.figures).toEqual([
      '…01 webhook 03:04 1/2',
      '…02 stage-move 03:04 1/1',
    ]);
  });

  it('counts lines without an id once a delivery', async () => {
    const line = flatLine(`${SHARED}?org=${idOf(1)}`);
    await deliverFlat(line, line).expect(200);
    await deliverFlat(line, line).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:04 2/2']);
    await deliverFlat(line).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:04 3/3']);
  });

  it('counts a line with an id once, wherever it comes again', async () => {
    const line = { ...flatLine(`${SHARED}?org=${idOf(1)}`), 'trace.id': 17 };
    await deliverFlat(line, line).expect(200);
    await deliverFlat(line, flatLine(SHARED)).expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:04 1/1']);
  });

  it.each([
    ['no status', { status: undefined }, 'fields.status'],
    ['a status that is none', { status: '-' }, 'fields.status'],
    ['no time', { ts: 'yesterday' }, 'fields.at'],
    ['no host', { request: { uri: '/hook', method: 'POST' } }, 'fields.host'],
    ['no path', { request: { host: 'crm' } }, 'fields.path'],
    ['no method', { request: { host: 'crm', uri: '/' } }, 'fields.method'],
    ['a path of a prototype', { request: Object.create(null) }, 'fields.path'],
  ])('skips a line with %s', async (_name, changes, field) => {
    const { body } = await deliverNested([nestedLine(changes)]).expect(200);
    expect(body).toMatchObject({ counted: 0, unreadable: 1 });
    expect(drains.logger.lines.join()).toContain(`${field} is not in it`);
  });

  it('counts nothing older than it is told to', async () => {
    const old = flatLine(SHARED, 500, '2026-03-01T02:04:59Z');
    const { body } = await deliverFlat(old).expect(200);
    expect(body).toMatchObject({ counted: 0, ignored: 1 });
  });

  it('does not take a local time for one that it knows', async () => {
    const local = flatLine(SHARED, 500, '2026-03-01T03:04:00');
    const { body } = await deliverFlat(local).expect(200);
    expect(body.unreadable).toBe(1);
  });

  it.each([
    ['an old delivery again', SECONDS - 61, 'replay'],
    ['one from the future', SECONDS + 61, 'in the future'],
  ])('refuses %s', async (_name, signedAt, words) => {
    const body = JSON.stringify([nestedLine()]);
    const answer = await drains
      .post('nested', body, base64Signed(body, signedAt))
      .expect(401);
    expect(answer.body.error.message).toContain(words);
  });

  it('refuses a time that was not signed', async () => {
    const body = JSON.stringify([nestedLine()]);
    const old = base64Signed(body, SECONDS - 3600);
    await drains
      .post('nested', body, { ...old, 'x-log-timestamp': String(SECONDS) })
      .expect(401);
    const { 'x-log-timestamp': _none, ...without } = old;
    const answer = await drains.post('nested', body, without).expect(401);
    expect(answer.body.error.message).toContain('x-log-timestamp must be');
    expect(intake.requests).toEqual([]);
  });
});
