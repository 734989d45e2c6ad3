import { Clock } from '@messaging-health/backstage-plugin-node';
import { inParallel } from './inParallel';

/**
 * Does the work for each item, begun evenly over a span of time and at most `mostAtOnce` together: outside systems
 * feel a trickle, and a switch that comes meanwhile does not wait behind a burst. What is late begins at once.
 * Ends early, without a failure, where it is aborted.
 */
export async function evenly<Item>(
  items: readonly Item[],
  pace: {
    spanMilliseconds: number;
    mostAtOnce: number;
    pacemaker: Clock;
    signal: AbortSignal;
  },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const { spanMilliseconds, mostAtOnce, pacemaker, signal } = pace;
  const begun = pacemaker.now().getTime();
  const turns = items.map((item, place) => ({
    item,
    at: begun + (place * spanMilliseconds) / items.length,
  }));
  await inParallel(turns, mostAtOnce, async ({ item, at }) => {
    const wait = at - pacemaker.now().getTime();
    if (wait > 0 && !signal.aborted) {
      await pacemaker.sleep(wait, signal).catch(() => undefined);
    }
    if (!signal.aborted) {
      await work(item);
    }
  });
}
