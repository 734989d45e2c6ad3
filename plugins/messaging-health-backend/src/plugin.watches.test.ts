import { mockCredentials } from '@backstage/backend-test-utils';
import {
  Operation,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { INCOMPLETE_ID, startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const UNKNOWN = '20000000-0000-4000-8000-000000000001';
/** Looks at a running operation; each look also brings some of the CRM's traffic. */
const MOST_LOOKS = 2_000;

type Plugin = Awaited<ReturnType<typeof startPlugin>>;

describe('What is watched, through HTTP', () => {
  let plugin: Plugin;
  afterEach(() => plugin.stop());

  async function lookUntil(
    operationId: string,
    statuses: Operation['status'][],
  ): Promise<Operation> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      await plugin.api.call('pushObservations', {
        body: {
          sender: 'an-invented-crm',
          observations: [
            {
              id: `${operationId}-${look}`,
              organizationId,
              signal: 'webhook',
              at: new SystemClock().now().toISOString(),
              total: 5,
              failed: 0,
            },
          ],
        },
      });
      const operation = await plugin.api.call('getOperation', { operationId });
      if (statuses.includes(operation.status)) {
        return operation;
      }
    }
    throw new Error('The operation did not get there.');
  }

  async function rollBack(): Promise<Operation> {
    const { id } = await plugin.api.call('startOperation', {
      body: { kind: 'rollback', organizationId, reason: 'webhook errors' },
    });
    return lookUntil(id, ['waiting']);
  }

  async function signOff(operationId: string): Promise<void> {
    const { candidates } = await plugin.api.call('listCandidates', {
      operationId,
    });
    for (const { conversationId } of candidates.slice(0, 3)) {
      await plugin.api.call('signOff', {
        operationId,
        body: { conversationId },
      });
    }
    await lookUntil(operationId, ['succeeded']);
  }

  const overview = () => plugin.api.call('getOrganization', { organizationId });
  const fleetRow = async () =>
    (await plugin.api.call('getFleet', {})).items.find(
      ({ organization }) => organization.id === organizationId,
    );
  const codesOf = async (number: string) =>
    (await plugin.api.call('getIncident', { number })).timeline.map(
      ({ statement }) => statement.code,
    );

  /** Until a comparison was due, and was made. */
  async function compare(): Promise<void> {
    const comparedAt = async () => (await overview()).driftWatch?.comparedAt;
    const before = await comparedAt();
    do {
      await plugin.watch('drift');
    } while ((await comparedAt()) === before);
  }

  it('tells of v2 that somebody activated, and one click puts it right', async () => {
    plugin = await startPlugin({
      config: { drift: { compareEvery: { seconds: 1 } } },
    });
    expect((await overview()).driftWatch).toBeUndefined();
    const rollback = await rollBack();
    await compare();
    expect((await overview()).driftWatch).toMatchObject({ drifts: [] });
    await signOff(rollback.id);

    plugin.world.active.set('v2-padaria', true);
    await compare();
    expect((await overview()).driftWatch?.drifts).toMatchObject([
      { kind: 'v2-active', subject: 'v2-padaria', incident: rollback.incident },
    ]);
    expect((await fleetRow())?.drifts).toBe(1);
    const news = plugin.notifications.filter(({ payload }) =>
      payload.title.includes('somebody changed what the rollback put right'),
    );
    expect(news).toHaveLength(1);
    expect(news[0].payload.description).toContain('does not tell who');
    expect(plugin.signals.map(({ message }) => message)).toContainEqual({
      organizationId,
    });

    const correction = await plugin.api.call('startOperation', {
      body: {
        kind: 'drift-correction',
        organizationId,
        reason: 'somebody activated v2',
      },
    });
    await lookUntil(correction.id, ['succeeded']);
    expect(plugin.world.active.get('v2-padaria')).toBe(false);
    await compare();
    expect((await overview()).driftWatch?.drifts).toEqual([]);
    expect((await fleetRow())?.drifts).toBe(0);
    const incident = await plugin.api.call('getIncident', {
      number: rollback.incident,
    });
    const codes = incident.timeline.map(({ statement }) => statement.code);
    expect(codes.filter(code => code.startsWith('watch.drift'))).toEqual([
      'watch.drift.v2-active',
      'watch.drift.gone',
    ]);
    expect(
      incident.evidence.filter(({ kind }) => kind === 'drift'),
    ).toHaveLength(1);
    expect(verifyChain(incident.timeline).intact).toBe(true);
  }, 30_000);

  it('measures and signs the checklist from the switch on', async () => {
    plugin = await startPlugin();
    await plugin.api.refused('getContingency', 404, { organizationId });
    const { id, incident } = await rollBack();
    await plugin.watch('contingency');
    const measured = await plugin.api.call('getContingency', {
      organizationId,
    });
    expect(measured).toMatchObject({ operationId: id, incident });
    expect(
      measured.points.map(({ id: point, state }) => [point, state]),
    ).toEqual([
      ['webhook-without-5xx', expect.stringMatching(/holds|open/)],
      // No link is two minutes old yet, and nothing counts identities here.
      ['conversations-linked', 'open'],
      ['whatsapp-operational', 'holds'],
      ['identity-errors-not-rising', 'unknown'],
      ['team-answers', 'open'],
      ['stage-move-on-fallback', 'open'],
      ['customer-informed', 'open'],
    ]);

    const point = { organizationId, point: 'team-answers' as const };
    await plugin.api.call('signContingencyPoint', {
      ...point,
      body: { note: 'asked the team, +5511999990001 answered' },
    });
    const shown = (await overview()).contingency?.points[4];
    expect(shown).toMatchObject({
      state: 'holds',
      signedBy: 'user:default/ana',
    });
    expect(shown?.note).toContain('[phone:');
    await plugin.api.refused('signContingencyPoint', 409, {
      ...point,
      body: { note: 'once more' },
    });
    await plugin.api.refused('signContingencyPoint', 400, {
      ...point,
      point: 'webhook-without-5xx',
      body: { note: 'it looks fine' },
    });
    await plugin.api.refused('signContingencyPoint', 400, {
      ...point,
      body: { note: '' },
    });
    await plugin.api.refused(
      'signContingencyPoint',
      403,
      {
        organizationId,
        point: 'customer-informed',
        body: { note: 'a robot says so' },
      },
      mockCredentials.service.header(),
    );
    await plugin.api.call('withdrawContingencyPoint', {
      organizationId,
      point: 'team-answers',
      body: { reason: 'they wait for hours' },
    });
    await plugin.api.refused('withdrawContingencyPoint', 409, {
      ...point,
      body: { reason: 'once more' },
    });
    expect(
      (await codesOf(incident)).filter(code => code.startsWith('watch.')),
    ).toEqual([
      'watch.point.team-answers.signed',
      'watch.point.team-answers.withdrawn',
    ]);
  });

  it('rehearses on demand and by the schedule, and shows the newest', async () => {
    plugin = await startPlugin();
    await plugin.api.refused('getRehearsal', 404, { organizationId });
    await plugin.watch('rehearsal');
    const byItself = [organizationId, INCOMPLETE_ID].map(async id => {
      const { rehearsal } = await plugin.api.call('getOrganization', {
        organizationId: id,
      });
      return rehearsal?.by.type;
    });
    expect((await Promise.all(byItself)).filter(Boolean)).toEqual(['system']);

    const rehearsal = await plugin.api.call('rehearse', { organizationId });
    expect(rehearsal).toMatchObject({
      ready: true,
      by: { type: 'user', entityRef: 'user:default/ana' },
    });
    expect(plugin.world.changes).toEqual([]);
    expect(await plugin.api.call('getRehearsal', { organizationId })).toEqual(
      rehearsal,
    );
    expect((await fleetRow())?.rehearsal).toEqual({
      at: rehearsal.at,
      ready: true,
      broken: 0,
    });

    plugin.world.crmStatus = 500;
    const broken = await plugin.api.call('rehearse', { organizationId });
    expect(broken.ready).toBe(false);
    expect((await overview()).rehearsal).toEqual(broken);
    expect(
      plugin.notifications.filter(({ payload }) =>
        payload.title.includes('could not be rolled back'),
      ),
    ).toHaveLength(1);
    const incomplete = await plugin.api.call('rehearse', {
      organizationId: INCOMPLETE_ID,
    });
    expect(
      incomplete.findings.filter(({ check }) => check === 'annotations').length,
    ).toBeGreaterThan(1);
  });

  it.each([
    ['getContingency', {}],
    ['getRehearsal', {}],
    ['rehearse', {}],
    ['signContingencyPoint', { point: 'team-answers', body: { note: 'yes' } }],
    [
      'withdrawContingencyPoint',
      { point: 'team-answers', body: { reason: 'a reason' } },
    ],
  ] as const)(
    'answers 404 to %s of no organization',
    async (id, parameters) => {
      plugin = await startPlugin();
      const { error } = await plugin.api.refused(id, 404, {
        organizationId: UNKNOWN,
        ...parameters,
      });
      expect(error.message).toContain(UNKNOWN);
    },
  );
});
