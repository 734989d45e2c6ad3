import { FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';

/** What one source gives for one signal of one organization. */
export interface Feed {
  source: string;
  kind: 'traffic' | 'probe';
  seriesId?: number;
  /** Absent where it never gave any figures. */
  track?: FigureTrack;
  /** Complete up to here, in milliseconds; absent when it never answered. */
  observedUpTo?: number;
  /** Why the source could not be asked, in its words. */
  problem?: string;
  query?: string;
}

/** What makes figures fresh, and enough, in milliseconds and events. */
export interface FeedNeeds {
  staleAfter: number;
  window: number;
  minimumSamples: number;
}

/** So few probes speak for an organization without traffic. */
export const MINIMUM_PROBES = 3;

/**
 * Picks the source that an organization's trigger is judged by. Figures of two
 * sources are never added, since both may have seen the same event. Fresh figures of
 * enough events come first, then fresh probes, then fresh figures of few events, then
 * old ones, then none; among equals the first counts.
 */
export function chooseFeed(
  feeds: Feed[],
  at: number,
  needs: FeedNeeds,
): Feed | undefined {
  if (feeds.length < 2) {
    return feeds[0];
  }
  let best: Feed | undefined;
  let bestRank = -1;
  for (const feed of feeds) {
    const rank = rankOf(feed, at, needs);
    if (rank > bestRank) {
      best = feed;
      bestRank = rank;
    }
  }
  return best;
}

function rankOf(feed: Feed, at: number, needs: FeedNeeds): number {
  const newest = feed.track?.newest;
  if (!feed.track || newest === undefined) {
    return 0;
  }
  const end = newest + MINUTE;
  const upTo = Math.min(end, feed.observedUpTo ?? end);
  if (at - upTo > needs.staleAfter) {
    return 1;
  }
  const { total } = feed.track.sum(
    Math.min(at, Math.floor(upTo / MINUTE) * MINUTE),
    needs.window,
  );
  if (feed.kind === 'probe') {
    return total >= MINIMUM_PROBES ? 3 : 2;
  }
  return total >= needs.minimumSamples ? 4 : 2;
}
