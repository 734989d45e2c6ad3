import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { boundedWait } from './boundedWait';

describe('boundedWait', () => {
  it('gives the answer that comes in time', async () => {
    await expect(
      boundedWait(new FakeClock(), 3_000, Promise.resolve('here'), 'too late'),
    ).resolves.toBe('here');
  });

  it('passes on how the answer failed', async () => {
    await expect(
      boundedWait(
        new FakeClock(),
        3_000,
        Promise.reject(new Error('refused')),
        'too late',
      ),
    ).rejects.toThrow('refused');
  });

  it('waits no longer than it may', async () => {
    const clock = new FakeClock();
    const waiting = boundedWait(
      clock,
      3_000,
      new Promise<string>(() => {}),
      'too late',
    );
    clock.advance(2_999);
    expect(clock.waiting).toBe(1);
    clock.advance(1);
    await expect(waiting).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'too late',
    });
  });
});
