import { Clock } from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { TABLES } from '../../database';
import { createHold } from '../../operations/__testUtils__';
import { openOf, setUpDrift, watchOf } from '../__testUtils__/driftWorld';

const SECOND = 1_000;

describeOnDatabases('the turns of two replicas over drift', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const watched = await setUpDrift(async () => knex);
    const { clock, world, createRoom, signal } = watched;
    const began = clock.now().getTime();
    const seen: number[] = [];
    const { readWorkflow } = world.automation;
    /** Counts rounds by the looks at v2, which each takes once. */
    world.automation.readWorkflow = async (...asked) => {
      const [reference] = asked;
      if (reference.workflowId === 'v2-padaria') {
        seen.push((clock.now().getTime() - began) / SECOND);
      }
      return readWorkflow(...asked);
    };
    const second = createRoom('replica-b').driftTurns;
    return {
      ...watched,
      seen,
      passed: () => clock.now().getTime() - began,
      first: watched.room.driftTurns,
      second,
      /** Until the sign of life of this instant is stored. */
      untilRenewed: async () => {
        const lease = new Date(clock.now().getTime() + 8 * SECOND);
        const isRenewed = async () =>
          (await knex(TABLES.watches.rounds).first()).lease_until_at ===
          lease.toISOString();
        while (!(await isRenewed())) {
          await new Promise(setImmediate);
        }
      },
      /** Time goes on as the schedule of each replica has it come by. */
      go: async (
        seconds: number,
        turns = [watched.room.driftTurns, second],
      ) => {
        for (let step = 0; step < seconds / 2.5; step++) {
          clock.advance(2.5 * SECOND);
          await Promise.all(turns.map(turn => turn.run(signal)));
        }
      },
    };
  }

  it('let one of them compare, each time that it is due', async () => {
    const { seen, go } = await setUp();
    await go(60);
    expect(seen).toEqual([2.5, 22.5, 42.5]);
  });

  it('have drift noticed within a minute where a replica dies while it compares', async () => {
    const watched = await setUp();
    const { world, clock, createRoom, second, go, passed } = watched;
    // Compared as late before the change, and killed as late, as can be.
    await go(2.5, [second]);
    const changedAt = passed();
    world.active.set('v2-padaria', true);
    await go(20 - 2.5, []);
    const dead: Clock = {
      now: () => clock.now(),
      sleep: () => new Promise(() => undefined),
    };
    const hold = createHold();
    const { readWorkflow } = world.automation;
    world.automation.readWorkflow = async (...asked) => {
      hold.arrive();
      await hold.held;
      return readWorkflow(...asked);
    };
    clock.advance(2.5 * SECOND);
    const dying = createRoom('replica-dead', dead).driftTurns.run(
      watched.signal,
    );
    await hold.arrived;
    world.automation.readWorkflow = readWorkflow;
    while ((await openOf(watched))?.length === 0) {
      await go(2.5, [second]);
      expect(passed() - changedAt).toBeLessThan(60 * SECOND);
    }
    expect(await openOf(watched)).toEqual([['v2-active', 'v2-padaria']]);
    expect(passed() - changedAt).toBeLessThanOrEqual(35 * SECOND);
    hold.letGo();
    await dying;
  });

  it('leave a slow replica its round while it shows signs of life', async () => {
    const { world, first, second, clock, signal, seen, untilRenewed } =
      await setUp();
    const hold = createHold();
    const { readWorkflow } = world.automation;
    world.automation.readWorkflow = async (...asked) => {
      hold.arrive();
      await hold.held;
      return readWorkflow(...asked);
    };
    clock.advance(SECOND);
    const slow = first.run(signal);
    await hold.arrived;
    for (let renewal = 0; renewal < 3; renewal++) {
      clock.advance(2.5 * SECOND);
      await untilRenewed();
    }
    await second.run(signal);
    expect(seen).toEqual([]);
    hold.letGo();
    await slow;
    expect(seen).toHaveLength(1);
  });

  it('end a round that is called off without a word of trouble', async () => {
    const watched = await setUp();
    const { world, first, clock } = watched;
    const stop = new AbortController();
    const hold = createHold();
    world.automation.readWorkflow = async () => {
      hold.arrive();
      await hold.held;
      throw new Error('nobody waits any more');
    };
    clock.advance(SECOND);
    const round = first.run(stop.signal);
    await hold.arrived;
    stop.abort(new Error('the backend stops'));
    hold.letGo();
    await round;
    expect((await watchOf(watched))?.problem).toBeUndefined();
  });
});
