import { JsonObject } from '@backstage/types';
import { COUNTERS, makeSource } from './__testUtils__/makeSource';
import { aurora, MINUTE, tellTale } from './__testUtils__/tellTale';
import { TestPrometheus } from './__testUtils__/TestPrometheus';

const DELAY = 90_000;

describe('the newest figures of Prometheus', () => {
  let prometheus: TestPrometheus;

  beforeAll(async () => {
    prometheus = await TestPrometheus.start(tellTale());
  }, 60_000);
  afterAll(() => prometheus?.destroy());

  /** Asks for the last ten minutes by a clock that is off by so many milliseconds. */
  function askNow({
    clockOff = 0,
    settings = COUNTERS,
  }: {
    clockOff?: number;
    settings?: JsonObject;
  }) {
    const now = Date.now() + clockOff;
    const to = Math.ceil(now / MINUTE) * MINUTE;
    const source = makeSource({
      url: prometheus.url,
      now: new Date(now),
      settings,
    });
    return source.observe({
      organizations: [aurora],
      from: new Date(to - 10 * MINUTE),
      to: new Date(to),
      stepMilliseconds: MINUTE,
      signal: new AbortController().signal,
    });
  }

  it('are no younger than the delay', async () => {
    const before = Date.now();
    const answer = await askNow({ settings: { ...COUNTERS, delay: '90s' } });
    const upTo = answer.kind === 'observed' && answer.observedUpTo.getTime();
    expect(upTo).toBeGreaterThan(before - DELAY - 1_000);
    expect(upTo).toBeLessThanOrEqual(Date.now() - DELAY);
    // Nothing was scraped in those minutes, which is not zero.
    expect(answer).toMatchObject({ observations: [] });
  });

  it('count as older where the clock of Prometheus is ahead', async () => {
    const answer = await askNow({ clockOff: -40_000 });
    const upTo = answer.kind === 'observed' && answer.observedUpTo.getTime();
    // Twice: by our clock, what is newest there is as old as the difference.
    expect(upTo).toBeLessThanOrEqual(Date.now() - 80_000);
  });

  it.each([
    ['ahead of', -300_000],
    ['behind', 300_000],
  ])(
    'are not used where the clock of Prometheus is far %s ours',
    async (words, clockOff) => {
      const answer = await askNow({ clockOff });
      expect(answer).toMatchObject({
        kind: 'unavailable',
        because: {
          message: expect.stringContaining(`s ${words} this backend's`),
        },
      });
    },
  );
});
