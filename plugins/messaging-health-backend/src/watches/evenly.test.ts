import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { evenly } from './evenly';

describe('A round that is spread over time', () => {
  const round = (
    items: number,
    takes: number,
    ends: AbortController = new AbortController(),
  ) => {
    const pacemaker = new InstantClock();
    const begun = pacemaker.now().getTime();
    const looks: number[] = [];
    const done = evenly(
      Array.from({ length: items }, (_, item) => item),
      {
        spanMilliseconds: 10_000,
        mostAtOnce: 1,
        pacemaker,
        signal: ends.signal,
      },
      async item => {
        looks.push(pacemaker.now().getTime() - begun);
        pacemaker.advance(takes);
        if (item === 1 && takes === 0) {
          ends.abort();
        }
      },
    );
    return { looks, done };
  };

  it('begins its looks evenly, the first at once', async () => {
    const { looks, done } = round(4, 100);
    await done;
    expect(looks).toEqual([0, 2_500, 5_000, 7_500]);
  });

  it('waits for nothing once it is late', async () => {
    const { looks, done } = round(4, 6_000);
    await done;
    expect(looks).toEqual([0, 6_000, 12_000, 18_000]);
  });

  it('ends without a failure when it is stopped', async () => {
    const { looks, done } = round(4, 0);
    await expect(done).resolves.toBeUndefined();
    expect(looks).toEqual([0, 2_500]);
  });
});
