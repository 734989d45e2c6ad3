import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  observationsOf,
} from '../__testUtils__/createTestRoom';
import { calmSources, healthOf, passMinutes } from '../__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from '../__testUtils__/stories';

const HOUR = 60 * MINUTE;

describeOnDatabases('clocks that differ', createDatabase => {
  async function createFleet() {
    const clock = new FakeClock(START);
    const sources = calmSources();
    const room = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: sources.all,
    });
    const { identity } = sources;
    /** The source says that it is complete up to an instant so far from the one it was asked for. */
    const skew = (milliseconds: number) => {
      identity.answer = async request => {
        const answer = identity.observed(request);
        const observedUpTo = new Date(request.to.getTime() + milliseconds);
        return {
          ...answer,
          observedUpTo,
          observations: answer.observations.filter(
            ({ minute }) => minute.getTime() + MINUTE <= observedUpTo.getTime(),
          ),
        };
      };
    };
    const look = () => healthOf(room.service, organization);
    return { ...room, ...sources, clock, skew, look };
  }

  it('a source whose clock is far ahead is believed for no longer than its figures', async () => {
    const { clock, sweep, identity, skew, look } = await createFleet();
    skew(5 * HOUR);
    await sweep.run();
    expect(await look()).toBe('healthy');
    identity.answer = async () => {
      throw new Error('connection refused');
    };
    expect(await passMinutes(clock, 5, sweep, look)).toEqual([
      ...['healthy', 'healthy', 'healthy'],
      ...['unknown', 'unknown'],
    ]);
  });

  it('a source whose clock is far ahead is asked for the newest minutes all the same', async () => {
    const { clock, sweep, identity, skew } = await createFleet();
    skew(5 * HOUR);
    await sweep.run();
    await passMinutes(clock, 1, sweep, async () => undefined);
    const { from, to } = identity.requests[1];
    expect(to.getTime() - from.getTime()).toBe(4 * MINUTE);
  });

  it.each([
    [3, 'healthy'],
    [4, 'unknown'],
  ])(
    'a source that is %d minutes behind makes it %s',
    async (behind, health) => {
      const { clock, sweep, skew, look } = await createFleet();
      skew(-behind * MINUTE);
      await sweep.run();
      expect(await look()).toBe(health);
      expect(await passMinutes(clock, 3, sweep, look)).toEqual([
        ...[health, health, health],
      ]);
    },
  );

  it('a source that is some seconds behind a minute has that minute judged in the next round', async () => {
    const { clock, sweep, service, skew } = await createFleet();
    skew(-10_000);
    await sweep.run();
    expect((await verdictOf(service, 'identity-failure'))?.figures?.upTo).toBe(
      new Date(BOUNDARY.getTime() - MINUTE).toISOString(),
    );
    await passMinutes(clock, 1, sweep, async () => undefined);
    expect((await verdictOf(service, 'identity-failure'))?.figures?.upTo).toBe(
      BOUNDARY.toISOString(),
    );
  });

  it('figures that come some minutes late are taken in', async () => {
    const { clock, sweep, service, identity } = await createFleet();
    const lateMinute = BOUNDARY.getTime() + MINUTE;
    let isThere = false;
    identity.answer = async request => {
      const answer = identity.observed(request);
      return {
        ...answer,
        observations: answer.observations.filter(
          ({ minute }) => isThere || minute.getTime() !== lateMinute,
        ),
      };
    };
    await sweep.run();
    const totals = () =>
      passMinutes(
        clock,
        1,
        sweep,
        async () =>
          (await verdictOf(service, 'identity-failure'))?.figures?.total,
      );
    expect(await totals()).toEqual([500]);
    // The newest figures are still those of the minute before it.
    expect(await totals()).toEqual([500]);
    expect(await totals()).toEqual([400]);
    isThere = true;
    expect(await totals()).toEqual([500]);
  });

  it('a sender whose clock is some minutes ahead is judged once its minutes are over', async () => {
    const clock = new FakeClock(START);
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock,
    });
    await push(service, {
      end: new Date(BOUNDARY.getTime() + 4 * MINUTE),
      minutes: 6,
      failed: 50,
    });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({
      state: 'pending',
      figures: { total: 200, failed: 100, upTo: BOUNDARY.toISOString() },
    });
    await passMinutes(clock, 4, sweep, async () => undefined);
    expect(await verdictOf(service)).toMatchObject({
      figures: {
        total: 500,
        upTo: new Date(BOUNDARY.getTime() + 4 * MINUTE).toISOString(),
      },
    });
    // Its silence counts from the end of its figures.
    expect(
      await passMinutes(
        clock,
        4,
        sweep,
        async () => (await verdictOf(service))?.state,
      ),
    ).toEqual(['pending', 'pending', 'pending', 'unknown']);
  });

  it('our own clock that was set back judges no minute twice', async () => {
    const { clock, sweep, service, identity, knex } = await createFleetOfOne();
    identity.answer = async request => {
      const answer = identity.observed(request);
      return {
        ...answer,
        observations: answer.observations.map(one => ({ ...one, failed: 50 })),
      };
    };
    await sweep.run();
    const before = await verdictOf(service, 'identity-failure');
    clock.advance(-2 * MINUTE);
    await sweep.run();
    clock.advance(2 * MINUTE);
    await sweep.run();
    expect(await verdictOf(service, 'identity-failure')).toMatchObject({
      state: 'firing',
      onsetAt: before?.onsetAt,
      firingSince: before?.firingSince,
    });
    expect(await knex('health_episodes')).toHaveLength(1);
  });

  async function createFleetOfOne() {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const sources = calmSources();
    return {
      knex,
      clock,
      ...sources,
      ...createTestRoom({ knex, clock, sources: sources.all }),
    };
  }

  it('a gap in what is pushed is no zero and no health', async () => {
    const clock = new FakeClock(START);
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock,
    });
    const [first, , , , fifth] = observationsOf({
      organizationId: organization.id,
      end: BOUNDARY,
      minutes: 5,
      failed: 50,
    });
    await service.ingest({ sender: 'invented', observations: [first, fifth] });
    await sweep.run();
    const verdict = await verdictOf(service);
    expect(verdict?.figures).toMatchObject({ total: 200, failed: 100 });
    expect(verdict?.series).toHaveLength(2);
    expect(verdict?.state).toBe('pending');
  });
});
