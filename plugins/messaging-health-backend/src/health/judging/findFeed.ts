import {
  isRatioTrigger,
  SIGNAL_OF_TRIGGER,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { isOrdinarilyPushed, PUSHED_SOURCE } from '../pushedSource';
import { chooseFeed, Feed, FeedNeeds } from '../rules/chooseFeed';
import { MINUTE } from '../rules/MinuteFigures';
import { SourceStatus } from '../store/SourceStatus';
import { SeriesState } from './SeriesState';

/** What is known of a signal's sources. */
export interface SignalSources {
  /** The installed ones, in the order of their registration. */
  installed: Pick<SignalSource, 'id' | 'kind'>[];
  statuses: Map<string, SourceStatus>;
}

/** How fresh, and how much, the figures of a trigger must be to speak first. */
export function needsOf(trigger: TriggerId, limits: TriggerLimits): FeedNeeds {
  if (isRatioTrigger(trigger)) {
    const { staleAfterSeconds, rateWindowSeconds, minimumSamples } =
      limits[trigger];
    return {
      staleAfter: staleAfterSeconds * 1000,
      window: rateWindowSeconds * 1000,
      minimumSamples,
    };
  }
  const { staleAfterSeconds, windowSeconds } = limits[trigger];
  return {
    staleAfter: staleAfterSeconds * 1000,
    window: windowSeconds * 1000,
    minimumSamples: 0,
  };
}

/**
 * The feed that a trigger of one organization is judged by. Undefined where no source
 * gives the signal, and it is not one that is ordinarily pushed.
 */
export function findFeed(options: {
  trigger: TriggerId;
  limits: TriggerLimits;
  sources: SignalSources;
  /** The organization's series of the signal, by source. */
  seriesOf: (source: string) => SeriesState | undefined;
  at: number;
}): Feed | undefined {
  const { trigger, limits, sources, seriesOf, at } = options;
  const feeds = sources.installed.map(({ id, kind }) => {
    const status = sources.statuses.get(id);
    const series = seriesOf(id);
    return {
      source: id,
      kind: kind ?? ('traffic' as const),
      seriesId: series?.id,
      track: series?.track,
      observedUpTo: status?.observedUpTo?.getTime(),
      problem: status?.problem?.message,
      query: status?.query,
    };
  });
  const pushed = seriesOf(PUSHED_SOURCE);
  const signal = SIGNAL_OF_TRIGGER[trigger];
  if (pushed || isOrdinarilyPushed(signal)) {
    feeds.push({
      source: PUSHED_SOURCE,
      kind: 'traffic',
      ...pushedFeed(pushed),
      problem: undefined,
      query: `POST /api/messaging-health/observations, signal ${signal}`,
    });
  }
  return chooseFeed(feeds, at, needsOf(trigger, limits));
}

/** What is pushed is complete up to the end of the newest minute in which the sender said anything, a heartbeat included. */
function pushedFeed(series: SeriesState | undefined) {
  const newest = series?.track.newest;
  return {
    seriesId: series?.id,
    track: series?.track,
    observedUpTo: newest === undefined ? undefined : newest + MINUTE,
  };
}
