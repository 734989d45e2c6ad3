import { request as startRequest } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import {
  FakeClock,
  inventOrganization,
  MemoryIntake,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { startDrains } from './__testUtils__/startDrains';
import { SECRET, signedAsVercel, vercelLine } from './__testUtils__/vercelLine';

describe('a delivery', () => {
  let drains: Awaited<ReturnType<typeof startDrains>>;
  let intake: MemoryIntake;

  beforeEach(async () => {
    intake = new MemoryIntake([
      inventOrganization({
        webhookUrl: 'https://crm.invented.example/api/chatwoot/webhook',
      }),
    ]);
    drains = await startDrains({
      module: new FakeClock('2026-03-01T03:05:00Z'),
      intake,
      drains: {
        crm: {
          format: 'vercel',
          secret: SECRET,
          maximumBytes: 4 * 1024 * 1024,
          maximumLines: 6000,
          maximumLineLength: 2000,
        },
      },
    });
  });
  afterEach(() => drains.stop());

  const deliver = (
    lines: unknown,
    { name = 'crm', headers = {} as Record<string, string> } = {},
  ) => {
    const body = JSON.stringify(lines);
    return drains.post(name, body, { ...signedAsVercel(body), ...headers });
  };

  it('accepts a signature over what was packed, too', async () => {
    const body = JSON.stringify([vercelLine()]);
    await drains
      .post('crm', gzipSync(body), {
        ...signedAsVercel(body),
        'content-encoding': 'gzip',
      })
      .expect(200);
    expect(intake.figures).toHaveLength(1);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('may be packed by %s', async (encoding, pack) => {
    const body = pack(JSON.stringify([vercelLine()]));
    await drains
      .post('crm', body, {
        ...signedAsVercel(body),
        'content-encoding': encoding,
      })
      .expect(200);
    expect(intake.figures).toEqual(['…01 webhook 03:00 0/1']);
  });

  it('that breaks off stores nothing, and the next one is taken', async () => {
    const body = JSON.stringify([vercelLine()]);
    await new Promise<void>(resolve => {
      const broken = startRequest(
        `${drains.url}/api/messaging-health/drains/crm`,
        {
          method: 'POST',
          headers: {
            ...signedAsVercel(body),
            'content-type': 'application/json',
            'content-length': String(body.length),
          },
        },
      );
      broken.on('error', () => resolve());
      broken.write(body.slice(0, 10), () => broken.destroy());
      broken.on('close', () => resolve());
    });
    expect(intake.requests).toEqual([]);
    await deliver([vercelLine()]).expect(200);
    expect(intake.figures).toHaveLength(1);
  });

  it('skips and counts single lines that it can not read', async () => {
    const lines = [
      'not JSON',
      '[1]',
      JSON.stringify(vercelLine({}, { message: 'x'.repeat(2000) })),
      JSON.stringify(vercelLine({}, { proxy: { method: 'POST' } })),
      JSON.stringify(vercelLine({ id: 'good' })),
    ];
    const body = lines.join('\n');
    const answer = await drains
      .post('crm', body, signedAsVercel(body))
      .expect(200);
    expect(answer.body).toMatchObject({ lines: 5, counted: 1, unreadable: 4 });
    expect(drains.logger.lines).toContainEqual(
      expect.stringContaining('"crm": 4 of 5 lines can\'t be read'),
    );
  });

  it.each([
    [
      'no line is JSON',
      'GET / HTTP/1.1\nGET /x HTTP/1.1',
      400,
      'of the 2 lines',
    ],
    ['the array breaks off', '[{"id":"1"},', 400, 'JSON array'],
    ['there are too many lines', '{}\n'.repeat(6001), 413, '6000 lines'],
    ['too many in an array', JSON.stringify(Array(6001).fill({})), 413, '6000'],
    ['it is too large', ' '.repeat(5 * 1024 * 1024), 413, '4194304 bytes'],
  ])('refuses a delivery of which %s', async (_name, body, status, words) => {
    const answer = await drains.post('crm', body, signedAsVercel(body));
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(words);
    expect(intake.requests).toEqual([]);
  });

  it('bounds what a small delivery unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20));
    const answer = await drains
      .post('crm', bomb, {
        ...signedAsVercel(bomb),
        'content-encoding': 'gzip',
      })
      .expect(413);
    expect(answer.body.error.message).toContain('after unpacking');
  });

  it.each([
    [{ 'content-encoding': 'gzip' }, 400, 'not what its content-encoding says'],
    [{ 'content-encoding': 'zstd' }, 415, 'gzip, deflate, br or none'],
    [{ 'content-type': 'text/html' }, 415, 'application/x-ndjson'],
    [{ 'content-type': 'application/json; charset=latin1' }, 415, 'in UTF-8'],
    [{ 'x-vercel-signature': '' }, 401, 'x-vercel-signature'],
    [{ 'x-vercel-signature': 'ab'.repeat(20) }, 401, 'not that of this body'],
    [{ 'x-vercel-signature': 'short' }, 401, 'not that of this body'],
  ])('refuses a delivery with %j', async (headers, status, words) => {
    const answer = await deliver([vercelLine()], { headers });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(words);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
    expect(intake.requests).toEqual([]);
  });

  it('refuses a body that was changed after it was signed', async () => {
    const body = JSON.stringify([vercelLine()]);
    const headers = signedAsVercel(body);
    await drains.post('crm', `${body} `, headers).expect(401);
    expect(intake.requests).toEqual([]);
    expect(drains.logger.lines).toContainEqual(
      expect.stringContaining('"crm" refused a delivery'),
    );
  });

  it('knows no other drain', async () => {
    const answer = await deliver([vercelLine()], { name: 'nobody' });
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toContain('accessLog.drains');
  });
});
