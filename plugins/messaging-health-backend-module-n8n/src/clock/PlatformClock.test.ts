import {
  FakeUpstream,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { N8nClient } from '../client/N8nClient';
import { readN8nInstances } from '../config';
import { PlatformClock } from './PlatformClock';

const { signal } = new AbortController();

describe('PlatformClock', () => {
  let n8n: FakeUpstream;
  let clock: InstantClock;
  /** How far n8n's clock is ahead; its answers give whole seconds. */
  let ahead: number;

  beforeEach(async () => {
    clock = new InstantClock('2026-03-01T03:00:00.500Z');
    ahead = 0;
    n8n = await FakeUpstream.start(() => ({
      json: { data: [] },
      headers: {
        date: new Date(clock.now().getTime() + ahead).toUTCString(),
      },
    }));
  });
  afterEach(() => n8n.stop());

  const start = () => {
    const config = mockServices.rootConfig({
      data: {
        messagingHealth: {
          n8n: { instances: { default: { baseUrl: n8n.url, apiKey: 'k' } } },
        },
      },
    });
    const [instance] = [...readN8nInstances(config).values()];
    const client = new N8nClient(instance, { clock, random: () => 0.5 });
    return new PlatformClock(client, clock);
  };

  it.each([
    [0, 0],
    [1_900, 0],
    [-1_500, 0],
    [90_000, 90_000],
    [-7_200_000, -7_200_000],
  ])('makes of %i ms ahead %i', async (really, noticed) => {
    ahead = really;
    expect(await start().ahead(signal)).toBe(noticed);
  });

  it('translates an instant of ours', async () => {
    ahead = 90_000;
    expect(
      await start().translate(new Date('2026-03-01T02:00:00Z'), signal),
    ).toEqual(new Date('2026-03-01T02:01:30Z'));
  });

  it('asks once a minute', async () => {
    const platformClock = start();
    await platformClock.ahead(signal);
    clock.advance(59_000);
    ahead = 90_000;
    expect(await platformClock.ahead(signal)).toBe(0);
    clock.advance(1_000);
    expect(await platformClock.ahead(signal)).toBe(90_000);
    expect(n8n.requests).toHaveLength(2);
  });
});
