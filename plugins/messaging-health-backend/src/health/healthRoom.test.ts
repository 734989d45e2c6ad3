import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from './__testUtils__/createTestRoom';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from './__testUtils__/stories';

describeOnDatabases('the health room', createDatabase => {
  it('knows nothing before the first round, and says so', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    const { health, triggers } = await room.service.get(organization);

    expect(health).toBe('unknown');
    expect(triggers.map(({ trigger, state }) => [trigger, state])).toEqual([
      ['webhook-5xx', 'unknown'],
      ['identity-failure', 'unknown'],
      ['stage-move-failure', 'unknown'],
      ['whatsapp-regression', 'inactive'],
      ['duplicates', 'inactive'],
    ]);
    expect(triggers[0]).toMatchObject({ unknownReason: 'never-evaluated' });
  });

  it('tells an organization that never pushed from a signal without any source', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    await room.sweep.run();

    expect(await verdictOf(room.service)).toMatchObject({
      state: 'unknown',
      unknownReason: 'no-data',
    });
    expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
      state: 'unknown',
      unknownReason: 'no-source',
    });
  });

  it('judges the past hour in the first round, and tells of it once', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    await push(room.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await room.sweep.run();
    await room.sweep.run();

    const verdict = await verdictOf(room.service);
    expect(verdict).toMatchObject({
      state: 'firing',
      onsetAt: '2026-02-01T11:36:00.000Z',
      firingSince: '2026-02-01T11:51:00.000Z',
      source: 'pushed',
      figures: {
        ratio: 0.08,
        total: 500,
        failed: 40,
        windowTotal: 1500,
        windowFailed: 120,
        upTo: '2026-02-01T12:00:00.000Z',
      },
    });
    expect(verdict?.series).toHaveLength(25);
    expect(room.told).toEqual([
      expect.objectContaining({
        organization,
        onsetAt: new Date('2026-02-01T11:36:00.000Z'),
        detectedAt: new Date(START),
      }),
    ]);
  });

  it('judges anew when an hour of history arrives after the first figures', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    await push(room.service, { end: BOUNDARY, minutes: 1, failed: 8 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({ state: 'pending' });

    const earlier = new Date(BOUNDARY.getTime() - MINUTE);
    await push(room.service, { end: earlier, minutes: 40, failed: 8 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({ state: 'firing' });
    expect(room.told).toHaveLength(1);
  });

  it('goes on after a restart while pending, with the same clock', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const before = createTestRoom({ knex, clock });
    await push(before.service, { end: BOUNDARY, minutes: 10, failed: 8 });
    await before.sweep.run();
    const pending = await verdictOf(before.service);
    expect(pending).toMatchObject({ state: 'pending' });

    const after = createTestRoom({ knex, clock });
    expect(await verdictOf(after.service)).toEqual(pending);
    for (let minute = 1; minute <= 6; minute++) {
      clock.advance(MINUTE);
      const end = new Date(BOUNDARY.getTime() + minute * MINUTE);
      await push(after.service, { end, minutes: 1, failed: 8 });
      await after.sweep.run();
    }
    expect(await verdictOf(after.service)).toMatchObject({
      state: 'firing',
      onsetAt: pending?.since,
      firingSince: '2026-02-01T12:06:00.000Z',
    });
    expect(after.told).toHaveLength(1);
  });

  it('goes on after a restart while firing, and does not tell again', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const before = createTestRoom({ knex, clock });
    await push(before.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await before.sweep.run();

    const after = createTestRoom({ knex, clock });
    clock.advance(MINUTE);
    await push(after.service, {
      end: new Date(BOUNDARY.getTime() + MINUTE),
      minutes: 1,
      failed: 8,
    });
    await after.sweep.run();
    expect(await verdictOf(after.service)).toMatchObject({
      state: 'firing',
      firingSince: '2026-02-01T11:51:00.000Z',
    });
    expect(after.told).toHaveLength(0);
  });

  it('tells of a second episode after the first has ended', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    await push(room.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await room.sweep.run();
    const later = async (minutes: number, failed: number) => {
      clock.advance(minutes * MINUTE);
      const end = new Date(Math.floor(clock.now().getTime() / MINUTE) * MINUTE);
      await push(room.service, { end, minutes, failed });
      await room.sweep.run();
    };
    await later(15, 0);
    expect(await verdictOf(room.service)).toMatchObject({ state: 'inactive' });
    await later(20, 8);
    expect(room.told).toHaveLength(2);
  });

  it('tells again when nobody took it in', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const refuse = jest.fn().mockRejectedValueOnce(new Error('not now'));
    const room = createTestRoom({ knex, clock, onFiring: refuse });
    await push(room.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await room.sweep.run();
    expect(refuse).toHaveBeenCalledTimes(1);
    clock.advance(15_000);
    await room.sweep.run();
    clock.advance(15_000);
    await room.sweep.run();
    expect(refuse).toHaveBeenCalledTimes(2);
  });

  it('two replicas that sweep at once tell once', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const one = createTestRoom({ knex, clock });
    const other = createTestRoom({ knex, clock });
    await push(one.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await Promise.all([one.sweep.run(), other.sweep.run()]);
    await Promise.all([one.sweep.run(), other.sweep.run()]);
    expect([...one.told, ...other.told]).toHaveLength(1);
  });

  it('a sender that stops makes the organization unknown, and then stale', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    await push(room.service, { end: BOUNDARY, minutes: 10, failed: 0 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({ state: 'inactive' });
    clock.advance(4 * MINUTE);
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({
      state: 'unknown',
      unknownReason: 'stale',
      explanation: { values: { since: '2026-02-01T12:00:00.000Z' } },
    });
  });

  it('an old verdict is no verdict on the present', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    await push(room.service, { end: BOUNDARY, minutes: 10, failed: 0 });
    await room.sweep.run();
    clock.advance(5 * MINUTE);
    expect(await verdictOf(room.service)).toMatchObject({
      state: 'unknown',
      unknownReason: 'stale',
      explanation: { code: 'health.not-judged-lately' },
    });
  });
});
