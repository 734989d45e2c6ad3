import { Organization } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { calmSources, healthOf, passMinutes } from '../__testUtils__/fleet';
import { MINUTE, START } from '../__testUtils__/stories';

const [first, second] = [1, 2].map(inventOrganization);
const nothing = async () => undefined;

describeOnDatabases('an organization', createDatabase => {
  async function createFleet() {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const sources = calmSources();
    const organizations: Organization[] = [first];
    const room = createTestRoom({
      knex,
      clock,
      organizations,
      sources: sources.all,
    });
    await room.sweep.run();
    const identityOf = async (organization: Organization) =>
      (await room.service.get(organization)).triggers.find(
        ({ trigger }) => trigger === 'identity-failure',
      );
    return { ...room, ...sources, knex, clock, organizations, identityOf };
  }
  /** Makes half of an organization's resolutions fail. */
  const breach = (source: FakeSignalSource, { id }: Organization) => {
    source.answer = async request => {
      const answer = source.observed(request);
      return {
        ...answer,
        observations: answer.observations.map(one =>
          one.organizationId === id ? { ...one, failed: 50 } : one,
        ),
      };
    };
  };

  it('that is new is unknown until its first round, which judges its past hour', async () => {
    const { organizations, identity, sweep, service, clock, identityOf } =
      await createFleet();
    breach(identity, second);
    organizations.push(second);
    expect(await healthOf(service, second)).toBe('unknown');
    await passMinutes(clock, 1, sweep, nothing);
    expect(await identityOf(second)).toMatchObject({
      state: 'firing',
      figures: { windowTotal: 3000 },
    });
    expect(await healthOf(service, first)).toBe('healthy');
    // The others are not asked for their past again.
    const spans = identity.requests
      .slice(1)
      .map(({ organizations: asked, from, to }) => [
        asked.map(({ id }) => id),
        (to.getTime() - from.getTime()) / MINUTE,
      ]);
    expect(spans).toEqual([
      [[first.id], 4],
      [[second.id], expect.any(Number)],
    ]);
    expect(spans[1][1]).toBeGreaterThan(60);
  });

  it('that left and came back is not healthy before it was judged again', async () => {
    const { organizations, sweep, service, clock, identity } =
      await createFleet();
    organizations.push(second);
    await passMinutes(clock, 1, sweep, nothing);
    expect(await healthOf(service, second)).toBe('healthy');
    organizations.pop();
    await passMinutes(clock, 10, sweep, nothing);
    organizations.push(second);
    expect(await healthOf(service, second)).toBe('unknown');
    await passMinutes(clock, 1, sweep, nothing);
    expect(await healthOf(service, second)).toBe('healthy');
    // What it missed is asked for.
    const { organizations: asked, from, to } = identity.requests.at(-1) ?? {};
    expect(asked).toEqual([second]);
    expect(Number(to) - Number(from)).toBeGreaterThan(10 * MINUTE);
  });

  it('that left while it fired goes on firing when it comes back, and nobody is told twice', async () => {
    const { organizations, identity, sweep, clock, identityOf, told } =
      await createFleet();
    organizations.push(second);
    breach(identity, second);
    await passMinutes(clock, 1, sweep, nothing);
    const before = await identityOf(second);
    expect(before?.state).toBe('firing');
    organizations.pop();
    await passMinutes(clock, 3, sweep, nothing);
    organizations.push(second);
    await passMinutes(clock, 1, sweep, nothing);
    expect(await identityOf(second)).toMatchObject({
      state: 'firing',
      firingSince: before?.firingSince,
    });
    expect(told).toHaveLength(1);
  });

  it('that left is no news for being out of sight', async () => {
    const { organizations, identity, sweep, clock, toldAll } =
      await createFleet();
    organizations.push(second);
    await passMinutes(clock, 1, sweep, nothing);
    identity.answer = async () => {
      throw new Error('connection refused');
    };
    await passMinutes(clock, 4, sweep, nothing);
    organizations.pop();
    await passMinutes(clock, 3, sweep, nothing);
    expect(toldAll.blind.map(({ organizations: told }) => told)).toEqual([
      [first],
    ]);
  });
});

describeOnDatabases('limits of one organization', createDatabase => {
  const annotated: Organization = {
    ...second,
    triggerOverrides: { 'identity-failure': { threshold: 0.5 } },
  };

  /** 4 % fail of each organization's resolutions. */
  async function judge(settings: object) {
    const identity = new FakeSignalSource('invented-crm', 'identity', {
      total: 100,
      failed: 4,
    });
    const organizations = [first, annotated];
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
      organizations,
      sources: [identity],
      settings: { ...settings },
    });
    await sweep.run();
    const all = await service.getMany(organizations);
    return organizations.map(({ id }) => {
      const verdict = all
        .get(id)
        ?.triggers.find(({ trigger }) => trigger === 'identity-failure');
      return [verdict?.state, verdict?.limits?.threshold];
    });
  }

  it('are those of its annotation, and of nobody else', async () => {
    expect(await judge({})).toEqual([
      ['firing', 0.01],
      ['inactive', 0.5],
    ]);
  });

  it('are those of app-config above its annotation', async () => {
    expect(
      await judge({
        organizationOverrides: {
          [first.id]: { triggers: { 'identity-failure': { threshold: 0.3 } } },
          [annotated.entityRef]: {
            triggers: { 'identity-failure': { threshold: 0.02 } },
          },
        },
      }),
    ).toEqual([
      ['inactive', 0.3],
      ['firing', 0.02],
    ]);
  });

  it('reach as far back as they need', async () => {
    expect(
      await judge({
        organizationOverrides: {
          [annotated.id]: {
            triggers: {
              'identity-failure': { threshold: 0.02, holdsFor: '3h' },
            },
          },
        },
      }),
    ).toEqual([
      ['firing', 0.01],
      ['firing', 0.02],
    ]);
  });
});
