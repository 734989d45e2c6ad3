import { Sample } from './Exposition';

/** How a counter was scraped: minutes count from the start of the tale. */
export interface Scraping {
  /** Events by minute; they happen in the middle of it. */
  events: Record<number, number>;
  /** What the counter stood at before the first of them. */
  base?: number;
  /** First minute in which the series is there, and the first in which it is no more. */
  first?: number;
  end?: number;
  /** Seconds after the full minute at which the first scrape of it comes; then each 15 s. */
  offset?: number;
  /** The counter begins anew at the start of this minute. */
  restartsAt?: number;
  /** Nothing is scraped from the first of these minutes to before the second. */
  gap?: [number, number];
}

/** The samples of a counter, as a Prometheus that scrapes each 15 s would have them. */
export function scrape({
  events,
  base = 1_000,
  first = -10,
  end = 20,
  offset = 7,
  restartsAt = Infinity,
  gap = [Infinity, Infinity],
}: Scraping): Sample[] {
  const samples: Sample[] = [];
  for (
    let second = first * 60 + offset;
    second < end * 60 + offset;
    second += 15
  ) {
    const restarted = second >= restartsAt * 60;
    const counted = Object.entries(events)
      .map(([minute, count]) => ({ at: Number(minute) * 60 + 30, count }))
      .filter(({ at }) => at <= second)
      .filter(({ at }) => !restarted || at >= restartsAt * 60)
      .reduce((sum, { count }) => sum + count, restarted ? 0 : base);
    if (second < gap[0] * 60 || second >= gap[1] * 60) {
      samples.push([second, counted]);
    }
  }
  return samples;
}
