import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../operations/__testUtils__';
import { createWatchWorld } from './__testUtils__/createWatchWorld';

/** Milliseconds of a duration that a task was scheduled with. */
function lengthOf(
  duration: SchedulerServiceTaskScheduleDefinition['frequency'],
): number {
  const {
    milliseconds = 0,
    seconds = 0,
    minutes = 0,
  } = duration as Record<string, number | undefined>;
  return milliseconds + 1000 * (seconds + 60 * minutes);
}

describeOnDatabases('the rounds of the watches', createDatabase => {
  async function setUp() {
    const watched = await createWatchWorld(await createDatabase());
    const scheduler = mockServices.scheduler();
    const scheduled = new Map<string, SchedulerServiceTaskScheduleDefinition>();
    const { scheduleTask } = scheduler;
    scheduler.scheduleTask = async task => {
      scheduled.set(task.id, task);
      await scheduleTask.call(scheduler, task);
    };
    await watched.room.start({ scheduler });
    return { ...watched, scheduler, scheduled };
  }

  it('are scheduled on every replica, or on one at a time where none has turns of its own', async () => {
    const { scheduled } = await setUp();
    expect(
      [...scheduled].map(([id, task]) => [
        id,
        task.scope,
        lengthOf(task.frequency),
      ]),
    ).toEqual([
      ['messaging-health-drift', 'local', 2_500],
      ['messaging-health-contingency', 'global', 60_000],
      ['messaging-health-rehearsal', 'global', 60_000],
    ]);
  });

  it('do what they are scheduled for, and only read outside', async () => {
    const { scheduler, room, world, clock } = await setUp();
    world.active.set('v2-padaria', true);
    clock.advance(20_000);
    for (const round of ['drift', 'contingency', 'rehearsal']) {
      await scheduler.triggerTask(`messaging-health-${round}`);
    }
    const { driftWatch, contingency, rehearsal } = await room.service.of(
      ORGANIZATION,
    );
    expect(driftWatch?.drifts).toHaveLength(1);
    expect(contingency?.points[0].until).toBe(clock.now().toISOString());
    expect(rehearsal?.by).toEqual({ type: 'system', replica: 'replica-a' });
    expect(world.changes).toEqual([]);
  });

  it('do nothing more once they are stopped', async () => {
    const { room, world } = await setUp();
    world.automation.readWorkflow = async () => {
      throw new Error('must not be asked');
    };
    const stopped = AbortSignal.abort(new Error('the backend stops'));
    await room.drift.run(stopped);
    await room.contingency.run(stopped);
    await room.rehearsal.run(stopped);
    expect(await room.service.of(ORGANIZATION)).toMatchObject({
      driftWatch: { drifts: [], problem: undefined },
      rehearsal: undefined,
    });
  });
});
