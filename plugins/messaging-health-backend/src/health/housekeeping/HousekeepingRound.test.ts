import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from '../__testUtils__/createTestRoom';
import { calmSources, healthOf } from '../__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
} from '../__testUtils__/stories';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describeOnDatabases('the work beside the rounds', createDatabase => {
  async function createFleet() {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex, clock, sources: calmSources().all });
    const roundAfter = async (milliseconds: number) => {
      clock.advance(milliseconds);
      await room.sweep.run();
      await room.housekeeping.settled();
    };
    return { knex, clock, roundAfter, ...room };
  }

  it('fails no round, and is tried again', async () => {
    const { knex, service, roundAfter } = await createFleet();
    await roundAfter(0);
    await knex.schema.renameTable('health_days', 'elsewhere');
    await roundAfter(5 * DAY);
    expect(await healthOf(service, organization)).toBe('healthy');
    expect(await service.sweepStatus()).toMatchObject({ state: 'on-time' });
    await knex.schema.renameTable('elsewhere', 'health_days');
    await roundAfter(MINUTE);
    expect((await knex('health_days')).length).toBeGreaterThan(0);
  });

  it('packs a day once it is older than minutes are kept, and leaves the younger ones', async () => {
    const { knex, service, roundAfter } = await createFleet();
    await push(service, { end: BOUNDARY, minutes: 10, failed: 1 });
    const kept = async () => {
      const [{ oldest }] = await knex('health_figures').min('minute as oldest');
      return Number(oldest) * MINUTE;
    };
    await roundAfter(0);
    await roundAfter(DAY);
    expect(await kept()).toBeLessThan(BOUNDARY.getTime());
    await roundAfter(2 * DAY);
    expect(await kept()).toBeGreaterThan(BOUNDARY.getTime());
    const days: Array<{ day: number }> = await knex('health_days');
    expect(new Set(days.map(({ day }) => day))).toEqual(
      new Set([Math.floor(BOUNDARY.getTime() / DAY)]),
    );
  });

  it('forgets the ids of pushed observations once they are accepted no more', async () => {
    const { knex, service, roundAfter } = await createFleet();
    await push(service, { end: BOUNDARY, minutes: 10, failed: 1 });
    const ids = async () => (await knex('health_pushed_observations')).length;
    await roundAfter(2 * DAY);
    expect(await ids()).toBe(10);
    // Just not accepted any more, so a repeat can't be taken for something new.
    await expect(
      push(service, { end: BOUNDARY, minutes: 10, failed: 1 }),
    ).rejects.toThrow('older than observations are kept');
    await roundAfter(2 * HOUR);
    expect(await ids()).toBe(0);
  });
});
