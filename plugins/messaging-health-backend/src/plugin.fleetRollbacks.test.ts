import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import {
  INCOMPLETE_ID,
  SISTER_ID,
  sisterEntity,
  startPlugin,
} from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const canary = ORGANIZATION.id;
const UNKNOWN_ID = '00000000-0000-4000-8000-0000000000ff';
const NOT_THERE = '20000000-0000-4000-8000-000000000001';
const reason = { body: { reason: 'the others are well' } };
const start = {
  body: {
    organizationIds: [SISTER_ID, canary],
    canary,
    waveSize: 1,
    reason: 'a shared release, call +55 11 99999-0001',
  },
};
const MOST_LOOKS = 5_000;

type Plugin = Awaited<ReturnType<typeof startPlugin>>;

describe('A fleet rollback through HTTP', () => {
  let plugin: Plugin;
  beforeEach(async () => {
    plugin = await startPlugin({ entities: [sisterEntity] });
  });
  afterEach(() => plugin.stop());

  let looks = 0;

  /** Some of the CRM's traffic, as a running organization has it. */
  async function pushTraffic(id: string) {
    const at = new SystemClock().now().toISOString();
    await plugin.api.call('pushObservations', {
      body: {
        sender: 'an-invented-crm',
        observations: [canary, SISTER_ID].map(organizationId => ({
          id: `${id}-${organizationId}`,
          organizationId,
          signal: 'webhook' as const,
          at,
          total: 5,
          failed: 0,
        })),
      },
    });
  }

  async function lookUntil(
    fleetRollbackId: string,
    done: (fleet: FleetRollback) => boolean | Promise<boolean>,
  ): Promise<FleetRollback> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const fleet = await plugin.api.call('getFleetRollback', {
        fleetRollbackId,
      });
      if (await done(fleet)) {
        return fleet;
      }
    }
    throw new Error('The fleet rollback did not get there.');
  }

  it('begins the canary as an operation of its own, which knows where it belongs', async () => {
    const { id } = await plugin.api.call('startFleetRollback', start);
    const { members, wave } = await lookUntil(
      id,
      fleet => fleet.members[0].operationId !== undefined,
    );
    expect(wave).toBe(0);
    expect(members).toMatchObject([
      { organizationId: canary, wave: 0 },
      { organizationId: SISTER_ID, wave: 1, state: 'queued' },
    ]);
    const [{ operationId = '', incident = '' }] = members;
    expect(
      await plugin.api.call('getOperation', { operationId }),
    ).toMatchObject({
      kind: 'rollback',
      organizationId: canary,
      fleetRollbackId: id,
      requestedBy: { type: 'user', entityRef: 'user:default/ana' },
      reason: expect.stringMatching(/^a shared release, call \[phone:/),
    });
    const { timeline } = await plugin.api.call('getIncident', {
      number: incident,
    });
    expect(
      timeline.find(
        ({ statement }) => statement.code === 'fleet.begun-as-canary',
      ),
    ).toMatchObject({ kind: 'decision', details: { fleetRollbackId: id } });
  });

  it('rolls back the canary, then the others, until all are proved to be served', async () => {
    const { id } = await plugin.api.call('startFleetRollback', start);
    const waves = new Set<string>();
    const { status, members } = await lookUntil(id, async fleet => {
      waves.add(fleet.members.map(({ state }) => state).join(' '));
      await pushTraffic(`look-${looks++}`);
      return fleet.status !== 'running';
    });
    expect(status).toBe('succeeded');
    expect(members.map(({ state }) => state)).toEqual(['served', 'served']);
    expect([...waves]).not.toContain('running running');
    expect([...waves]).toContain('served running');
    expect([...plugin.world.active]).toEqual([
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ]);
  }, 30_000);

  it('is ended by a person with a reason, once, and begins nothing more', async () => {
    const { id } = await plugin.api.call('startFleetRollback', start);
    const fleet = { fleetRollbackId: id };
    await plugin.api.refused('continueFleetRollback', 409, {
      ...fleet,
      ...reason,
    });
    const ended = await plugin.api.call('endFleetRollback', {
      ...fleet,
      ...reason,
    });
    expect(ended).toMatchObject({
      status: 'ended',
      members: [{}, { state: 'skipped' }],
      decisions: [{ kind: 'end', by: 'user:default/ana' }],
    });
    await plugin.api.refused('endFleetRollback', 409, { ...fleet, ...reason });
    const { items } = await plugin.api.call('listFleetRollbacks', {});
    expect(items.map(item => item.id)).toEqual([id]);
  });

  it('tells the incident commander where it stands still', async () => {
    plugin.world.active.delete('fallback-padaria');
    const { id } = await plugin.api.call('startFleetRollback', start);
    const stopped = await lookUntil(id, ({ status }) => status === 'stopped');
    expect(stopped.members.map(({ state }) => state)).toEqual([
      'failed',
      'queued',
    ]);
    expect(plugin.notifications.map(({ payload }) => payload.title)).toContain(
      `The fleet rollback stands still at ${ORGANIZATION.title}`,
    );
  }, 20_000);

  it('refuses one organization alone, or twice, and a canary from elsewhere', async () => {
    for (const body of [
      { ...start.body, organizationIds: [canary] },
      { ...start.body, organizationIds: [canary, canary, SISTER_ID] },
      { ...start.body, canary: UNKNOWN_ID },
    ]) {
      const { error } = await plugin.api.refused('startFleetRollback', 400, {
        body,
      });
      expect(error.message).toMatch(/body\.(organizationIds|canary): /);
    }
  });

  it('refuses what is unknown, incomplete, or under way, and begins nothing', async () => {
    const { error } = await plugin.api.refused('startFleetRollback', 404, {
      body: { ...start.body, organizationIds: [canary, UNKNOWN_ID] },
    });
    expect(error.message).toContain(UNKNOWN_ID);
    const incomplete = await plugin.api.refused('startFleetRollback', 400, {
      body: { ...start.body, organizationIds: [canary, INCOMPLETE_ID] },
    });
    expect(incomplete.error.message).toContain('Lavanderia Imaginária');
    expect(await plugin.api.call('listFleetRollbacks', {})).toEqual({
      items: [],
    });
    expect(plugin.world.changes).toEqual([]);
    const { id } = await plugin.api.call('startFleetRollback', start);
    const again = await plugin.api.refused('startFleetRollback', 409, start);
    expect(again.error.message).toContain(id);
  });

  it.each([
    ['getFleetRollback', {}],
    ['continueFleetRollback', reason],
    ['endFleetRollback', reason],
  ] as const)('answers 404 to %s of what is not there', async (id, body) => {
    const { error } = await plugin.api.refused(id, 404, {
      fleetRollbackId: NOT_THERE,
      ...body,
    });
    expect(error.name).toBe('NotFoundError');
  });
});

describe('Somebody who may not operate', () => {
  it('sees fleet rollbacks, and may neither begin nor decide', async () => {
    const plugin = await startPlugin({
      denied: ['messaging-health.operation.execute'],
      entities: [sisterEntity],
    });
    const { error } = await plugin.api.refused(
      'startFleetRollback',
      403,
      start,
    );
    expect(error.message).toContain('messaging-health.operation.execute');
    await plugin.api.refused('endFleetRollback', 403, {
      fleetRollbackId: NOT_THERE,
      ...reason,
    });
    expect(await plugin.api.call('listFleetRollbacks', {})).toEqual({
      items: [],
    });
    await plugin.stop();
  });
});
