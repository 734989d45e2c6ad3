import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { StepDeadlineError } from './StepDeadlineError';
import { withDeadline } from './withDeadline';

describe('withDeadline', () => {
  it('gives what the work gives', async () => {
    await expect(
      withDeadline({
        pacemaker: new FakeClock(),
        milliseconds: 1_000,
        work: async () => 42,
      }),
    ).resolves.toBe(42);
  });

  it('ends the wait even where the work does not heed its signal', async () => {
    const pacemaker = new FakeClock();
    let given: AbortSignal | undefined;
    const waiting = withDeadline({
      pacemaker,
      milliseconds: 1_000,
      work: signal => {
        given = signal;
        return new Promise<never>(() => undefined);
      },
    });
    pacemaker.advance(1_000);
    await expect(waiting).rejects.toThrow(StepDeadlineError);
    expect(given?.aborted).toBe(true);
  });

  it('ends with the reason of the outer signal', async () => {
    const outer = new AbortController();
    const waiting = withDeadline({
      pacemaker: new FakeClock(),
      milliseconds: 1_000,
      signal: outer.signal,
      work: () => new Promise<never>(() => undefined),
    });
    outer.abort(new Error('taken over'));
    await expect(waiting).rejects.toThrow('taken over');
  });
});
