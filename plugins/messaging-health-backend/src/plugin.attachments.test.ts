import { mockCredentials } from '@backstage/backend-test-utils';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const number = 'INC-000001';
const authorization = mockCredentials.user.header('user:default/ana');

describe('Attachments through HTTP', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  const post = (path: string, body: object) =>
    plugin.api.raw('post', path).set('Authorization', authorization).send(body);
  const get = (path: string) =>
    plugin.api
      .raw('get', path)
      .set('Authorization', authorization)
      .buffer(true);
  const attach = (content: Buffer, type = 'image/png', incident = number) =>
    post(`/incidents/${incident}/attachments`, {
      name: 'página <1>.png',
      type,
      content: content.toString('base64'),
    });

  beforeEach(async () => {
    plugin = await startPlugin({
      config: { record: { largestAttachment: 4_000_000 } },
    });
    await post('/incidents', { organizationId, reason: 'they complain' });
  });
  afterEach(() => plugin.stop());

  it('are saved, never shown, and begin the diagnosis', async () => {
    const attached = await attach(PNG).expect(201);
    const { id, evidenceId } = attached.body;
    const answer = await get(`/incidents/${number}/attachments/${id}`);
    expect(Buffer.from(answer.body)).toEqual(PNG);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition':
        "attachment; filename*=UTF-8''p%C3%A1gina%20_1_.png",
      'x-content-type-options': 'nosniff',
      'access-control-expose-headers': 'Content-Disposition',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const { body: incident } = await get(`/incidents/${number}`);
    expect(incident).toMatchObject({
      status: 'diagnosing',
      attachments: [attached.body],
    });
    expect(incident.evidence).toContainEqual(
      expect.objectContaining({ id: evidenceId, kind: 'attachment' }),
    );
  });

  it('may be as large as config says, and no larger', async () => {
    await attach(Buffer.concat([PNG, Buffer.alloc(3_900_000)])).expect(201);
    const larger = Buffer.concat([PNG, Buffer.alloc(4_000_000)]);
    const { body } = await attach(larger).expect(413);
    expect(body.error.message).toContain('4000000 is the most');
    const huge = Buffer.concat([PNG, Buffer.alloc(6_000_000)]);
    const refused = await attach(huge).expect(413);
    expect(refused.body.error.message).toContain('larger than 5242880 bytes');
    expect((await get(`/incidents/${number}`)).body.attachments).toHaveLength(
      1,
    );
  });

  it('are refused where they are not what they say, and where there is no incident', async () => {
    const unknown = '00000000-0000-4000-8000-000000000001';
    const refused = [
      await attach(Buffer.from('<html>')),
      await attach(PNG, 'text/html'),
      await attach(PNG, 'image/png', 'INC-000404'),
      await get(`/incidents/${number}/attachments/${unknown}`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([415, 400, 404, 404]);
  });

  it('are erased on request, and the record stays intact', async () => {
    const { body } = await attach(PNG);
    await post(`/incidents/${number}/erasures`, {
      attachments: [body.id],
      reason: 'a person is to be seen in it',
    }).expect(200);
    await get(`/incidents/${number}/attachments/${body.id}`).expect(404);
    const { body: verdict } = await get(`/incidents/${number}/verify`);
    expect(verdict).toMatchObject({ intact: true, findings: [] });
  });
});

describe('Evidence', () => {
  it('is collected by itself at detection, and what no source can give is said', async () => {
    const plugin = await startPlugin();
    const send = plugin.api.raw('post', '/incidents');
    await send
      .set('Authorization', authorization)
      .send({ organizationId, reason: 'they complain' })
      .expect(201);
    await plugin.collect();
    const { body } = await plugin.api
      .raw('get', `/incidents/${number}`)
      .set('Authorization', authorization);
    const kept = body.evidence.map(
      ({ kind, content }: { kind: string; content: { about?: string } }) =>
        `${kind} ${content.about ?? ''}`.trim(),
    );
    expect(kept.sort()).toEqual([
      'detection-figures',
      'detection-figures',
      'source-silent identity',
      'source-silent stage-move',
      'source-silent webhook',
    ]);
    await plugin.stop();
  });
});
