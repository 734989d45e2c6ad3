import { Organization } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import {
  AWAY,
  watchOf,
  answerProbes,
  setUpDrift,
} from '../__testUtils__/driftWorld';

describeOnDatabases('drift that can not be looked for', createDatabase => {
  const setUp = (organizations?: Organization[]) =>
    setUpDrift(createDatabase, organizations);

  it('says why, keeps what it knew, and still tells of what it can see', async () => {
    const watched = await setUp();
    const { world, look, clock } = watched;
    world.active.set('v2-padaria', true);
    await look();
    const comparedAt = clock.now().toISOString();
    world.n8nFailure = { error: AWAY, times: 100 };
    world.automations.set('agent-bot:11', true);
    await look();
    expect(await watchOf(watched)).toMatchObject({
      comparedAt,
      problem: {
        code: 'operation.upstream-problem',
        values: { system: 'n8n', message: AWAY.message },
      },
      drifts: [{ kind: 'v2-active' }, { kind: 'automation-enabled' }],
    });
    world.n8nFailure = undefined;
    world.active.set('v2-padaria', false);
    world.automations.set('agent-bot:11', false);
    await look();
    expect(await watchOf(watched)).toMatchObject({
      comparedAt: clock.now().toISOString(),
      problem: undefined,
      drifts: [],
    });
  });

  it('never says that there is no drift before it has looked', async () => {
    const watched = await setUp();
    watched.world.n8nFailure = { error: AWAY, times: 100 };
    await watched.look();
    const watch = await watchOf(watched);
    expect(watch?.comparedAt).toBeUndefined();
    expect(watch?.problem).toBeDefined();
  });

  it('takes probes that do not tell for no answer', async () => {
    const watched = await setUp();
    answerProbes(watched, 'unclear');
    await watched.look();
    expect(await watchOf(watched)).toMatchObject({
      problem: { code: 'operation.check-impossible' },
      drifts: [],
    });
  });

  it('does not ask a silent n8n again for each organization', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...ORGANIZATION,
      id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
    }));
    const watched = await setUp(many);
    let asked = 0;
    watched.world.automation.readWorkflow = async () => {
      asked += 1;
      throw AWAY;
    };
    await watched.look();
    // Two workflows each; five organizations are looked at together.
    expect(asked).toBeLessThanOrEqual(10);
    const last = await watched.room.service.of(many[11]);
    expect(last.driftWatch?.problem?.code).toBe('watch.drift.not-asked-again');
  });

  it('waits for a silent n8n so long and no longer', async () => {
    const watched = await setUp();
    watched.world.automation.readWorkflow = () => new Promise(() => {});
    watched.world.automations.set('agent-bot:11', true);
    const looking = watched.look();
    let ended = false;
    const end = looking.then(() => {
      ended = true;
    });
    while (!ended) {
      watched.clock.advance(1_000);
      await new Promise(resolve => setImmediate(resolve));
    }
    await end;
    expect(await watchOf(watched)).toMatchObject({
      problem: { text: expect.stringContaining('not done within 8 s') },
      drifts: [{ kind: 'automation-enabled' }],
    });
  });

  it('says of everybody that nothing is known while the catalog is away', async () => {
    const watched = await setUp();
    await watched.look();
    watched.directory.list = async () => {
      throw new Error('the catalog is away');
    };
    await expect(watched.look()).rejects.toThrow('the catalog is away');
    expect((await watchOf(watched))?.problem).toBeDefined();
  });
});
