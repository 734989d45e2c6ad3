import {
  isRatioTrigger,
  SuspicionFigures,
  TriggerLimits,
  TriggerVerdict,
  VerdictFigures,
} from '@messaging-health/backstage-plugin-common';
import { limitsOfFeed, suspectOf } from '../judging/judgeTrigger';
import { MINUTE, ratioOf } from '../rules/MinuteFigures';
import { TriggerRecord } from '../store/TriggerRecord';
import { explain } from './explain';
import { KnownOfTrigger } from './KnownOfTrigger';

/** An early warning is raised once the ratio was that high for so long. */
const EARLY_WARNING_AFTER = 3 * MINUTE;

function iso(milliseconds: number): string;
function iso(milliseconds: number | undefined): string | undefined;
function iso(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined
    ? undefined
    : new Date(milliseconds).toISOString();
}

/** The verdict as people see it, with the figures that led to it. */
export function describeVerdict(known: KnownOfTrigger): TriggerVerdict {
  const { record, limits, feed, advisory, judgedAt } = known;
  const { trigger } = record;
  const figures = figuresOf(known);
  const suspicion = suspicionOf(known);
  return {
    trigger,
    state: record.state,
    unknownReason: record.unknownReason,
    explanation: explain({ ...known, figures }),
    watched: true,
    limits: isRatioTrigger(trigger) ? limits[trigger] : undefined,
    figures,
    suspicion,
    since: iso(record.since),
    ...clocksOf(record, limits),
    evaluatedAt: judgedAt.toISOString(),
    source: feed?.source,
    query: feed?.query,
    sourceKind: feed?.kind,
    ...(advisory && { advisory }),
  };
}

function clocksOf(
  { trigger, state, clocks = {} }: TriggerRecord,
  limits: TriggerLimits,
): Partial<TriggerVerdict> {
  const { breachingSince, highSince, evaluatedUpTo } = clocks;
  const isWarning =
    state !== 'unknown' &&
    highSince !== undefined &&
    evaluatedUpTo !== undefined &&
    evaluatedUpTo - highSince >= EARLY_WARNING_AFTER;
  return {
    onsetAt: iso(clocks.onsetAt ?? breachingSince ?? clocks.suspectedSince),
    firesAt:
      state === 'pending' && isRatioTrigger(trigger)
        ? iso((breachingSince ?? 0) + limits[trigger].holdsForSeconds * 1000)
        : undefined,
    firingSince: iso(clocks.firingSince),
    earlyWarningSince: isWarning ? iso(highSince) : undefined,
  };
}

/** The instant that figures are told for: the newest judged one that the source reached. */
function toldFor({
  record,
  feed,
  judgedUpTo = -Infinity,
}: KnownOfTrigger): number | undefined {
  const newest = feed?.track?.newest;
  const ownClock = record.clocks?.evaluatedUpTo;
  if (newest === undefined) {
    return ownClock;
  }
  const told = Math.max(
    ownClock ?? -Infinity,
    Math.min(judgedUpTo, newest + MINUTE),
  );
  return told === -Infinity ? undefined : told;
}

function figuresOf(known: KnownOfTrigger): VerdictFigures | undefined {
  const { trigger } = known.record;
  const at = toldFor(known);
  if (at === undefined || !known.feed?.track || !isRatioTrigger(trigger)) {
    return undefined;
  }
  const limits = limitsOfFeed(known.limits[trigger], known.feed);
  const rolling = known.feed.track.sum(at, limits.rateWindowSeconds * 1000);
  const window = known.feed.track.sum(at, limits.holdsForSeconds * 1000);
  return {
    ratio: ratioOf(rolling),
    total: rolling.total,
    failed: rolling.failed,
    windowRatio: ratioOf(window),
    windowTotal: window.total,
    windowFailed: window.failed,
    upTo: iso(at),
  };
}

function suspicionOf(known: KnownOfTrigger): SuspicionFigures | undefined {
  const { trigger } = known.record;
  const at = toldFor(known);
  if (at === undefined || !known.feed?.track || isRatioTrigger(trigger)) {
    return undefined;
  }
  const { windowSeconds, staleAfterSeconds } = known.limits[trigger];
  const span = known.feed.track.sum(at, windowSeconds * 1000);
  const { measure, observed, limit } = suspectOf(
    trigger,
    known.limits,
    known.usual,
  )(span, at);
  return {
    measure,
    observed,
    limit,
    usual: trigger === 'duplicates' ? undefined : known.usual(at),
    total: span.total,
    failed: span.failed,
    windowSeconds,
    staleAfterSeconds,
    upTo: iso(at),
  };
}
