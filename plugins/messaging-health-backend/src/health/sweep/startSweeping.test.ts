import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  SchedulerServiceTaskFunction,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Organization } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { applyMigrations } from '../../database';
import { createTestRoom } from '../__testUtils__/createTestRoom';
import { calmSources } from '../__testUtils__/fleet';
import { organization } from '../__testUtils__/stories';
import { until } from '../__testUtils__/until';

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

describe('the start of the rounds', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3'],
    disableDocker: true,
  });

  /** A room whose catalog begins empty, and a scheduler that runs its task when it is told to. */
  async function createRoom(clock: FakeClock) {
    const knex = await databases.init('SQLITE_3');
    await applyMigrations(knex);
    const organizations: Organization[] = [];
    const { webhook, all } = calmSources();
    const room = createTestRoom({ knex, clock, organizations, sources: all });
    const tasks: Task[] = [];
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async task => {
        tasks.push(task);
      },
    });
    return { knex, organizations, webhook, room, tasks, scheduler };
  }
  const run = (fn: SchedulerServiceTaskFunction) =>
    fn(new AbortController().signal);

  it('does not wait for the first interval, nor for the first round', async () => {
    const { room, organizations, webhook, scheduler } = await createRoom(
      new FakeClock(),
    );
    organizations.push(organization);
    const asked = webhook.asked();
    await room.start({ scheduler });
    await asked;
    expect(webhook.requests[0].organizations).toEqual([organization]);
  });

  it('is tried again while the catalog is still empty', async () => {
    const clock = new FakeClock();
    const { knex, room, organizations, webhook, scheduler } = await createRoom(
      clock,
    );
    /** Lets a second pass after what goes on has come to an end. */
    const asksOf = (count: number) =>
      until(async () => {
        await knex('health_rounds');
        clock.advance(1000);
        return webhook.requests.at(-1)?.organizations.length === count;
      });
    await room.start({ scheduler });
    await asksOf(0);
    organizations.push(organization);
    await asksOf(1);
    expect(webhook.requests.at(-1)?.organizations).toEqual([organization]);
  });

  it('is followed by a round each interval, on each replica', async () => {
    const clock = new FakeClock();
    const { room, organizations, webhook, tasks, scheduler } = await createRoom(
      clock,
    );
    organizations.push(organization);
    await room.start({ scheduler });
    expect(tasks).toMatchObject([
      { scope: 'local', frequency: { milliseconds: 15_000 } },
    ]);
    await run(tasks[0].fn);
    const before = webhook.requests.length;
    clock.advance(15_000);
    await run(tasks[0].fn);
    expect(webhook.requests.length).toBe(before + 1);
  });

  it('ends with the backend', async () => {
    const stopping = new AbortController();
    const clock = new FakeClock();
    const { room, webhook, scheduler } = await createRoom(clock);
    await room.start({ scheduler, signal: stopping.signal });
    await webhook.asked();
    stopping.abort();
    await room.stop();
    const before = webhook.requests.length;
    clock.advance(60_000);
    await room.stop();
    expect(webhook.requests.length).toBe(before);
  });
});
