import { MINUTE, MinuteFigures } from './MinuteFigures';

/** What one source gives for one signal of one organization. */
export interface Feed {
  source: string;
  minutes: MinuteFigures;
  /** Complete up to here, in milliseconds; absent when it never answered. */
  observedUpTo?: number;
  /** Why the source could not be asked, in its words. */
  problem?: string;
  query?: string;
}

/**
 * Picks the source that an organization's trigger is judged by. Figures of two
 * sources are never added, since both may have seen the same event. One with fresh
 * figures is preferred to one with old ones, and that to one with none; among
 * equals the first counts.
 */
export function chooseFeed(
  feeds: Feed[],
  at: number,
  staleAfter: number,
): Feed | undefined {
  const rank = (feed: Feed) => {
    if (feed.minutes.size === 0) {
      return 0;
    }
    const newest = Math.max(...feed.minutes.keys()) + MINUTE;
    const upTo = Math.min(newest, feed.observedUpTo ?? newest);
    return at - upTo <= staleAfter ? 2 : 1;
  };
  return feeds.reduce<Feed | undefined>(
    (best, feed) => (!best || rank(feed) > rank(best) ? feed : best),
    undefined,
  );
}
