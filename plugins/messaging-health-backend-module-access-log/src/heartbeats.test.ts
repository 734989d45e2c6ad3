import {
  FakeClock,
  inventOrganization,
  MemoryIntake,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { startDrains } from './__testUtils__/startDrains';
import { SECRET, signedAsVercel, vercelLine } from './__testUtils__/vercelLine';

const HOST = 'https://crm.invented.example';
const organization = (n: number, webhookUrl: string) =>
  inventOrganization({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    webhookUrl,
  });

describe('silence', () => {
  let drains: Awaited<ReturnType<typeof startDrains>>;
  let clock: FakeClock;
  const intake = new MemoryIntake([]);

  beforeEach(async () => {
    Object.assign(
      intake,
      new MemoryIntake([
        organization(1, `${HOST}/hook?tenant=a`),
        organization(2, `${HOST}/hook?tenant=b`),
        organization(3, 'https://other.invented.example/hook'),
      ]),
    );
    clock = new FakeClock('2026-03-01T03:00:30Z');
    const vercel = { format: 'vercel', secret: SECRET };
    drains = await startDrains({
      module: clock,
      intake,
      drains: {
        crm: vercel,
        keyed: { ...vercel, organizationBy: { query: 'org' } },
        mute: { ...vercel, heartbeats: false },
      },
    });
  });
  afterEach(() => drains.stop());

  const deliver = (
    request: Parameters<typeof vercelLine>[0],
    name: string = 'crm',
  ) => {
    const body = JSON.stringify([vercelLine(request)]);
    return drains.post(name, body, signedAsVercel(body)).expect(200);
  };

  it('of an organization is a zero, while its host is heard of', async () => {
    await deliver({ path: '/hook?tenant=b', status: 500 });
    // Whose moves these are, the shared host does not tell; of the third's host came no line.
    expect(intake.figures).toEqual([
      '…01 webhook 03:00 0/0',
      '…02 webhook 03:00 1/1',
    ]);
  });

  it('is told by any request, and of moves where one organization has the host', async () => {
    const { body } = await deliver({
      host: 'other.invented.example',
      path: '/',
      method: 'GET',
    });
    expect(body).toMatchObject({ counted: 0, ignored: 1 });
    expect(intake.figures).toEqual([
      '…03 stage-move 03:00 0/0',
      '…03 webhook 03:00 0/0',
    ]);
  });

  it('is told once a minute', async () => {
    const host = 'other.invented.example';
    await deliver({ host, path: '/' });
    await deliver({ host, path: '/' });
    expect(intake.requests).toHaveLength(1);
    clock.advance(60_000);
    await deliver({ host, path: '/', at: '2026-03-01T03:01:10Z' });
    expect(intake.requests).toHaveLength(2);
    expect(intake.figures).toHaveLength(4);
  });

  it('is told again where it could not be stored', async () => {
    const line = vercelLine({ host: 'other.invented.example', path: '/' });
    const body = JSON.stringify([line]);
    intake.failure = new Error('no database');
    await drains.post('crm', body, signedAsVercel(body)).expect(503);
    intake.failure = undefined;
    await drains.post('crm', body, signedAsVercel(body)).expect(200);
    expect(intake.figures).toHaveLength(2);
  });

  it('is not told of the past', async () => {
    await deliver({ at: '2026-03-01T02:58:00Z', path: '/' });
    expect(intake.figures).toEqual([]);
  });

  it('is told of all at a host, where requests say whose they are', async () => {
    await deliver({ path: '/' }, 'keyed');
    expect(intake.figures).toEqual([
      '…01 stage-move 03:00 0/0',
      '…01 webhook 03:00 0/0',
      '…02 stage-move 03:00 0/0',
      '…02 webhook 03:00 0/0',
    ]);
  });

  it('is no zero while events can not be told apart', async () => {
    const path = '/api/public/v1/deals/move-stage';
    const { body } = await deliver({ path }, 'keyed');
    expect(body.ambiguous).toBe(1);
    expect(intake.figures).toEqual([]);
  });

  it('is nothing where config says so', async () => {
    await deliver({ path: '/' }, 'mute');
    expect(intake.requests).toEqual([]);
  });
});
