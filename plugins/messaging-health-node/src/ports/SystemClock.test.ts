import { SystemClock } from './SystemClock';

describe('SystemClock', () => {
  const clock = new SystemClock();

  it('waits at least as long as it is asked to', async () => {
    const before = clock.now().getTime();
    await clock.sleep(20);
    // Timers may fire up to a millisecond early.
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(19);
  });

  it('wakes with the reason of who stops it', async () => {
    const reason = new Error('enough');
    const controller = new AbortController();
    const sleeping = clock.sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(clock.sleep(60_000, controller.signal)).rejects.toBe(reason);
  });
});
