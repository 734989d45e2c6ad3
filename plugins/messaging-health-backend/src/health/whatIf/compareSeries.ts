import {
  isRatioTrigger,
  TRIGGER_IDS,
  TriggerId,
  TriggerLimits,
  WhatIfComparison,
  WhatIfEpisode,
} from '@messaging-health/backstage-plugin-common';
import { Episode, isWithin } from '../history/Episode';
import { HISTORY_STEP } from '../rules/usualVolume';
import { compareEpisodes } from './compareEpisodes';
import { JudgedAsked } from './judgeAsked';

const iso = (instant: number) => new Date(instant).toISOString();

function toWire({ onsetAt, firesAt, endsAt }: Episode): WhatIfEpisode {
  return {
    onsetAt: iso(onsetAt),
    firesAt: iso(firesAt),
    endsAt: endsAt === undefined ? undefined : iso(endsAt),
  };
}

/** Compares what would have been in a span with what was recorded in it. */
export function compareSeries(
  { series, limits, would, judgedFrom }: JudgedAsked,
  span: { from: number; to: number },
): WhatIfComparison[] {
  const { organization, trigger, did } = series;
  const within = would.filter(one => isWithin(one, span.from, span.to));
  const pairs = compareEpisodes(within, did, {
    near: nearOf(trigger, limits),
    end: span.to,
  });
  return pairs.map(pair => ({
    organizationId: organization.id,
    organizationTitle: organization.title,
    entityRef: organization.entityRef,
    trigger,
    outcome: outcomeOf(pair),
    would: pair.would && toWire(pair.would),
    did: pair.did && toWire(pair.did),
    soonerBySeconds: soonerBy(pair, judgedFrom),
  }));
}

function outcomeOf(pair: {
  would?: Episode;
  did?: Episode;
}): WhatIfComparison['outcome'] {
  if (pair.would && pair.did) {
    return 'kept';
  }
  return pair.would ? 'new' : 'gone';
}

/** Not told of an episode that was going on already where judging began: it began at some instant before. */
function soonerBy(
  { would, did }: { would?: Episode; did?: Episode },
  judgedFrom: number,
): number | undefined {
  return would && did && would.onsetAt > judgedFrom + HISTORY_STEP
    ? (did.firesAt - would.firesAt) / 1000
    : undefined;
}

/** Episodes so close to each other are about one trouble: as long as it holds, or is kept up. */
function nearOf(trigger: TriggerId, limits: TriggerLimits): number {
  const seconds = isRatioTrigger(trigger)
    ? limits[trigger].holdsForSeconds
    : limits[trigger].keepSuspectedForSeconds;
  return Math.max(seconds * 1000, HISTORY_STEP);
}

const instantOf = ({ would, did }: WhatIfComparison) =>
  would && did && did.firesAt < would.firesAt
    ? did.firesAt
    : (would ?? did)?.firesAt ?? '';

/** By title, then in the runbook's order, then as it happened. */
export function sortComparisons(
  comparisons: WhatIfComparison[],
): WhatIfComparison[] {
  const compareTitles = new Intl.Collator('en').compare;
  return comparisons.sort(
    (a, b) =>
      compareTitles(a.organizationTitle, b.organizationTitle) ||
      compareTitles(a.organizationId, b.organizationId) ||
      TRIGGER_IDS.indexOf(a.trigger) - TRIGGER_IDS.indexOf(b.trigger) ||
      (instantOf(a) < instantOf(b) ? -1 : 1),
  );
}
