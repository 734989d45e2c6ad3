import {
  Organization,
  say,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import { ANA } from '../__testUtils__/createWatchWorld';
import {
  OTHER,
  watchOf,
  openOf,
  setUpDrift,
} from '../__testUtils__/driftWorld';

describeOnDatabases('what drift is told of', createDatabase => {
  const setUp = (organizations?: Organization[]) =>
    setUpDrift(createDatabase, organizations);

  it('says when it looked, and nothing else, while all is as it was put right', async () => {
    const watched = await setUp();
    await watched.look();
    expect(await watchOf(watched)).toEqual({
      comparedAt: watched.clock.now().toISOString(),
      problem: undefined,
      drifts: [],
    });
    expect(await watched.timelineOf()).toEqual([]);
    expect(watched.told.drifted).toEqual([]);
    expect(watched.world.changes).toEqual([]);
  });

  it('tells once of v2 that somebody activated, and once that it is off again', async () => {
    const watched = await setUp();
    const { world, look, incidents, told, clock } = watched;
    world.active.set('v2-padaria', true);
    await look();
    const noticedAt = clock.now().toISOString();
    await look();
    expect((await watchOf(watched))?.drifts).toEqual([
      {
        kind: 'v2-active',
        subject: 'v2-padaria',
        statement: say('watch.drift.v2-active', { workflow: 'v2-padaria' }),
        incident: 'INC-000001',
        noticedAt,
        lastSeenAt: clock.now().toISOString(),
      },
    ]);
    expect(told.drifted).toHaveLength(1);
    expect(told.drifted[0]).toMatchObject({
      organization: { id: ORGANIZATION.id },
      drifts: [{ kind: 'v2-active' }],
    });
    expect(await watched.timelineOf()).toEqual(['watch.drift.v2-active']);

    world.active.set('v2-padaria', false);
    await look();
    await look();
    expect(await openOf(watched)).toEqual([]);
    const incident = await incidents.get('INC-000001');
    expect(await watched.timelineOf()).toEqual([
      'watch.drift.v2-active',
      'watch.drift.gone',
    ]);
    expect(
      incident.evidence.filter(({ kind }) => kind === 'drift'),
    ).toMatchObject([
      { content: { kind: 'v2-active', subject: 'v2-padaria', noticedAt } },
    ]);
    expect(verifyChain(incident.timeline).intact).toBe(true);
    expect(told.changed).toContain(ORGANIZATION.id);
  });

  it('tells anew of what comes back after it was gone', async () => {
    const watched = await setUp();
    for (const active of [true, false, true]) {
      watched.world.active.set('v2-padaria', active);
      await watched.look();
    }
    expect(await watched.timelineOf()).toEqual([
      'watch.drift.v2-active',
      'watch.drift.gone',
      'watch.drift.v2-active',
    ]);
    expect(watched.told.drifted).toHaveLength(2);
  });

  it('is told to the incident once, by however many replicas at once', async () => {
    const watched = await setUp();
    watched.world.active.set('v2-padaria', true);
    watched.world.automations.set('agent-bot:11', true);
    const replicas = ['b', 'c', 'd'].map(name =>
      watched.createRoom(`replica-${name}`),
    );
    await Promise.all(
      [watched.room, ...replicas].map(room => room.drift.run(watched.signal)),
    );
    expect((await watched.timelineOf()).sort()).toEqual([
      'watch.drift.automation-enabled',
      'watch.drift.v2-active',
    ]);
    const { evidence, timeline } = await watched.incidents.get('INC-000001');
    expect(evidence.filter(({ kind }) => kind === 'drift')).toHaveLength(2);
    expect(verifyChain(timeline).intact).toBe(true);
  });

  it('tells of what a process that died has noticed and not told', async () => {
    const watched = await setUp();
    const { world, incidents, look, told } = watched;
    world.active.set('v2-padaria', true);
    const record = incidents.record.bind(incidents);
    incidents.record = async entry => {
      await record(entry);
      throw new Error('the process is gone');
    };
    await look();
    expect(told.drifted).toEqual([]);
    incidents.record = record;
    await look(watched.createRoom('replica-b'));
    await look();
    expect(told.drifted).toHaveLength(1);
    expect(await watched.timelineOf()).toEqual(['watch.drift.v2-active']);
  });

  it('looks at every organization, whatever becomes of another', async () => {
    const watched = await setUp([ORGANIZATION, OTHER]);
    const { world, knownOf } = watched;
    world.active.set('v2-padaria', true);
    Object.defineProperty(knownOf(ORGANIZATION.id), 'formerStates', {
      get: () => {
        throw new Error('the database is away for a moment');
      },
    });
    await watched.look();
    expect(await watchOf(watched)).toMatchObject({
      problem: { code: 'operation.check-impossible' },
      drifts: [],
    });
    const other = await watched.room.service.of(OTHER);
    expect(other.driftWatch).toMatchObject({
      problem: undefined,
      drifts: [{ kind: 'v2-active', incident: 'INC-000002' }],
    });
  });

  it('begins anew with the next incident', async () => {
    const watched = await setUp();
    const { incidents, world, look } = watched;
    world.active.set('v2-padaria', true);
    await look();
    await incidents.dismiss('INC-000001', ANA, 'it was opened by mistake');
    await incidents.openOrJoin({
      organization: ORGANIZATION,
      openedBy: ANA,
      detectedAt: watched.clock.now(),
      reason: 'once more',
    });
    await look();
    expect((await watchOf(watched))?.drifts).toMatchObject([
      { kind: 'v2-active', incident: 'INC-000002' },
    ]);
    expect(await watched.timelineOf('INC-000002')).toEqual([
      'watch.drift.v2-active',
    ]);
  });
});
