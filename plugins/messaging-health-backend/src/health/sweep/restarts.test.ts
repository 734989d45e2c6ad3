import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { healthOf, passMinutes } from '../__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from '../__testUtils__/stories';

const iso = (minutesAfter: number) =>
  new Date(BOUNDARY.getTime() + minutesAfter * MINUTE).toISOString();

/** Figures that breach within some spans of minutes, counted from the first round, and are calm else. */
const breachingIn =
  (...spans: Array<[from: number, to: number]>) =>
  (_: string, minute: number) => {
    const after = (minute - BOUNDARY.getTime()) / MINUTE;
    const breaches = spans.some(([from, to]) => after >= from && after < to);
    return { total: 100, failed: breaches ? 50 : 0 };
  };

describeOnDatabases('a backend that starts anew', createDatabase => {
  /** A backend whose identity trigger (over 1 % for 30 min) is watched; `restart` gives another one on the same database. */
  async function createBackend(
    figuresOf: ConstructorParameters<typeof FakeSignalSource>[2],
  ) {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const start = () =>
      createTestRoom({
        knex,
        clock,
        sources: [new FakeSignalSource('invented-crm', 'identity', figuresOf)],
      });
    const firstRoom = start();
    await firstRoom.sweep.run();
    return { knex, clock, first: firstRoom, restart: start };
  }
  const identityOf = (room: ReturnType<typeof createTestRoom>) =>
    verdictOf(room.service, 'identity-failure');

  it('while pending fires at the very minute it would have', async () => {
    const { knex, clock, restart } = await createBackend(breachingIn([3, 99]));
    const told: string[] = [];
    const states: Array<string | undefined> = [];
    // The first evaluation that breaches is that of 12:04, since 50 of 500 are over 1 %.
    for (let minute = 1; minute <= 36; minute++) {
      const [room] = await passMinutes(
        clock,
        1,
        { run: async () => undefined },
        async () => restart(),
      );
      await room.sweep.run();
      const verdict = await identityOf(room);
      states.push(verdict?.state);
      told.push(...room.told.map(({ onsetAt }) => onsetAt.toISOString()));
    }
    expect([
      states.indexOf('pending') + 1,
      states.indexOf('firing') + 1,
      new Set(states.slice(3, 33)),
    ]).toEqual([4, 34, new Set(['pending'])]);
    expect(told).toEqual([iso(4)]);
    expect(await knex('health_episodes')).toMatchObject([
      { onset_at: iso(4), ended_at: null },
    ]);
  });

  it('while firing keeps the start time, and begins no second episode', async () => {
    const { knex, clock, restart } = await createBackend(
      breachingIn([-40, 99]),
    );
    clock.advance(5 * MINUTE);
    const room = restart();
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({
      state: 'firing',
      onsetAt: iso(-39),
      firingSince: iso(-9),
    });
    expect(room.told).toEqual([]);
    expect(await knex('health_episodes')).toHaveLength(1);
  });

  it('after hours shows nobody healthy until its first round', async () => {
    const { clock, restart } = await createBackend(breachingIn());
    clock.advance(3 * 60 * MINUTE);
    const room = restart();
    expect(await healthOf(room.service, organization)).toBe('unknown');
    expect(await identityOf(room)).toMatchObject({
      state: 'unknown',
      unknownReason: 'stale',
    });
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({ state: 'inactive' });
  });

  it('after hours finds what began while it was away', async () => {
    const { clock, restart } = await createBackend(breachingIn([140, 999]));
    clock.advance(3 * 60 * MINUTE);
    const room = restart();
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({
      state: 'firing',
      onsetAt: iso(141),
      firingSince: iso(171),
    });
    expect(room.told).toHaveLength(1);
  });

  it('after hours knows that what fired has ended long ago', async () => {
    const { knex, clock, restart } = await createBackend(breachingIn([-40, 5]));
    clock.advance(3 * 60 * MINUTE);
    const room = restart();
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({ state: 'inactive' });
    expect(await knex('health_episodes')).toMatchObject([
      { ended_at: clock.now().toISOString() },
    ]);
  });

  it('does not follow a run of breaches over hours that nobody saw', async () => {
    const { clock, restart } = await createBackend(
      breachingIn([-10, 5], [175, 999]),
    );
    clock.advance(3 * 60 * MINUTE);
    const room = restart();
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({
      state: 'pending',
      onsetAt: iso(176),
      firesAt: iso(206),
    });
  });

  it('keeps in the log what fired and ended while it was away', async () => {
    const { knex, clock, restart } = await createBackend(breachingIn([10, 45]));
    clock.advance(65 * MINUTE);
    await restart().sweep.run();
    expect(
      await knex('health_verdicts')
        .where({ trigger_id: 'identity-failure' })
        .whereIn('state', ['firing', 'ended'])
        .orderBy('id')
        .select('state', 'changed_at', 'onset_at'),
    ).toEqual([
      { state: 'firing', changed_at: iso(41), onset_at: iso(11) },
      { state: 'ended', changed_at: iso(55), onset_at: null },
    ]);
  });

  it('counts early warnings on', async () => {
    const { clock, restart } = await createBackend(breachingIn([-2, 99]));
    clock.advance(3 * MINUTE);
    const room = restart();
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({
      state: 'pending',
      earlyWarningSince: iso(-1),
    });
  });

  it('judges on the minute, whatever the limits', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const start = () =>
      createTestRoom({
        knex,
        clock,
        sources: [
          new FakeSignalSource(
            'invented-crm',
            'identity',
            breachingIn([31, 40]),
          ),
        ],
        settings: {
          triggers: { duplicates: { staleAfter: { seconds: 990 } } },
        },
      });
    const { sweep } = start();
    await sweep.run();
    await passMinutes(clock, 30, sweep, async () => undefined);
    clock.advance(4 * MINUTE);
    const room = start();
    await room.sweep.run();
    expect(await identityOf(room)).toMatchObject({
      state: 'pending',
      onsetAt: iso(32),
    });
  });

  it('judges the past hour of what was pushed before its first round', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
      settings: {
        triggers: {
          duplicates: { window: '5m', staleAfter: '1m' },
          'whatsapp-regression': { window: '10m', staleAfter: '1m' },
        },
      },
    });
    await push(room.service, { end: BOUNDARY, minutes: 90, failed: 8 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({
      state: 'firing',
      onsetAt: iso(-60),
    });
  });
});
