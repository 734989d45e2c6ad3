import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from '../__testUtils__/createTestRoom';
import { calmSources } from '../__testUtils__/fleet';
import { organization, START } from '../__testUtils__/stories';

const SECOND = 1000;
const never = () => new Promise<never>(() => undefined);
/** So long a source is waited for, and so often rounds are here. */
const settings = { sweep: { timeout: '20s', interval: '15s' } };

describeOnDatabases('rounds', createDatabase => {
  async function createRounds() {
    const clock = new FakeClock(START);
    const sources = calmSources();
    const room = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: sources.all,
      settings,
    });
    /** A round that waits in vain for a source, and outlives the interval. */
    const late = async () => {
      sources.identity.answer = never;
      const asked = sources.identity.asked();
      const round = room.sweep.run();
      await asked;
      clock.advance(20 * SECOND);
      await round;
      sources.identity.answer = undefined;
    };
    const onTime = async () => {
      clock.advance(15 * SECOND);
      await room.sweep.run();
    };
    const state = async () => (await room.service.sweepStatus()).state;
    return { ...room, ...sources, clock, late, onTime, state };
  }

  it('are told to people when three in a row are late, and once', async () => {
    const { late, onTime, toldAll } = await createRounds();
    await late();
    await late();
    expect(toldAll.late).toEqual([]);
    await late();
    await late();
    expect(toldAll.late).toEqual([
      {
        tookMilliseconds: 20 * SECOND,
        intervalMilliseconds: 15 * SECOND,
        inARow: 3,
      },
    ]);
    await onTime();
    await late();
    await late();
    expect(toldAll.late).toHaveLength(1);
    await late();
    expect(toldAll.late).toHaveLength(2);
  });

  it('that are late are counted across a restart', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const told = [];
    for (let round = 0; round < 3; round++) {
      const sources = calmSources();
      const { sweep, toldAll } = createTestRoom({
        knex,
        clock,
        sources: sources.all,
        settings,
      });
      sources.identity.answer = never;
      const asked = sources.identity.asked();
      const running = sweep.run();
      await asked;
      clock.advance(20 * SECOND);
      await running;
      told.push(...toldAll.late);
    }
    expect(told).toHaveLength(1);
  });

  it('have a status: never, on time, late, and on time again', async () => {
    const { state, onTime, late, clock } = await createRounds();
    expect(await state()).toBe('never');
    await onTime();
    expect(await state()).toBe('on-time');
    await late();
    expect(await state()).toBe('late');
    await onTime();
    expect(await state()).toBe('on-time');
    // Nobody has a round any more.
    clock.advance(45 * SECOND);
    expect(await state()).toBe('on-time');
    clock.advance(1);
    expect(await state()).toBe('late');
  });

  it('tell how long the newest took, of how many organizations, and what each source said', async () => {
    const { service, late, clock } = await createRounds();
    const startedAt = clock.now().toISOString();
    await late();
    expect(await service.sweepStatus()).toEqual({
      state: 'late',
      intervalSeconds: 15,
      endedAt: clock.now().toISOString(),
      tookMilliseconds: 20 * SECOND,
      organizations: 1,
      sources: expect.arrayContaining([
        {
          source: 'invented-webhook',
          signal: 'webhook',
          askedAt: startedAt,
          observedUpTo: '2026-02-01T12:00:00.000Z',
          problem: undefined,
        },
        {
          source: 'invented-crm',
          signal: 'identity',
          askedAt: startedAt,
          observedUpTo: undefined,
          problem: 'no answer within 20 s',
        },
      ]),
    });
  });

  it('that fail are no rounds: the status is late, though nobody is shown healthy', async () => {
    const clock = new FakeClock(START);
    const organizations = [organization];
    const room = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: calmSources().all,
      organizations,
    });
    await room.sweep.run();
    // The catalog is away.
    Object.defineProperty(organizations, 'map', {
      value: () => {
        throw new Error('the catalog is away');
      },
    });
    for (let round = 0; round < 20; round++) {
      clock.advance(15 * SECOND);
      await expect(room.sweep.run()).rejects.toThrow('the catalog is away');
    }
    expect(await room.service.sweepStatus()).toMatchObject({
      state: 'late',
      endedAt: START,
    });
    expect((await room.service.get(organization)).health).toBe('unknown');
  });
});
