import { SwitchWorld, v2 } from './__testUtils__/SwitchWorld';

const HOUR = 3_600_000;

describe('counting what a workflow started', () => {
  let world: SwitchWorld;
  beforeEach(() => {
    world = new SwitchWorld();
  });
  afterEach(() => world.stop());

  const startedAt = (seconds: number, ahead: number = 0) =>
    new Date(world.clock.now().getTime() + ahead + seconds * 1_000);
  const add = (
    seconds: number,
    status: 'success' | 'error' | 'running' | 'waiting',
    ahead: number = 0,
  ) =>
    world.sandbox.addExecution({
      workflowId: 'v2',
      status,
      startedAt: startedAt(seconds, ahead),
      stoppedAt:
        status === 'running' || status === 'waiting'
          ? undefined
          : startedAt(seconds, ahead),
    });
  const count = (after: number, until?: number) =>
    world
      .platform()
      .countExecutions(
        v2,
        startedAt(after),
        world.options.signal,
        until === undefined ? undefined : startedAt(until),
      );

  it('counts strictly within its bounds, and who is still under way apart', async () => {
    await world.start();
    add(-30, 'success');
    add(-20, 'error');
    add(-15, 'running');
    add(-12, 'waiting');
    add(-10, 'success');
    expect(await count(-30, -10)).toEqual({
      started: 3,
      failed: 1,
      running: 2,
      atLeast: false,
    });
    expect((await count(-30)).started).toBe(4);
    expect((await count(-31)).started).toBe(5);
  });

  it.each([HOUR, -HOUR])(
    'asks by the clock of an n8n that is %i ms ahead',
    async ahead => {
      const { clock } = world;
      await world.start({
        clock: {
          now: () => new Date(clock.now().getTime() + ahead),
          after: (milliseconds, action) => clock.after(milliseconds, action),
        },
      });
      add(-60, 'success', ahead);
      add(-20, 'success', ahead);
      expect((await count(-40)).started).toBe(1);
      expect((await count(-90, -40)).started).toBe(1);
      expect((await count(-10)).started).toBe(0);
    },
  );
});
