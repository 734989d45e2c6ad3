import {
  RatioLimits,
  RatioTriggerId,
  say,
  SIGNAL_OF_RATIO_TRIGGER,
  Statement,
  TriggerVerdict,
  VerdictFigures,
} from '@messaging-health/backstage-plugin-common';
import { Feed } from '../rules/chooseFeed';
import { Judgement } from '../rules/evaluateTrigger';
import { MINUTE, ratioOf, sumSpan } from '../rules/MinuteFigures';

/** What a verdict is put into words from. */
export interface JudgedTrigger {
  trigger: RatioTriggerId;
  limits: RatioLimits;
  judgement: Judgement;
  feed: Feed;
  /** False where no source gives this signal at all. */
  hasSource: boolean;
  judgedAt: Date;
  previous?: TriggerVerdict;
}

function iso(milliseconds: number): string;
function iso(milliseconds: number | undefined): string | undefined;
function iso(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined
    ? undefined
    : new Date(milliseconds).toISOString();
}

/** The verdict as people see it, with the figures that led to it. */
export function describeRatioVerdict(judged: JudgedTrigger): TriggerVerdict {
  const { judgement, limits, feed, hasSource } = judged;
  const { memory } = judgement;
  const unknownReason = hasSource ? judgement.unknownReason : 'no-source';
  const figures = figuresOf(judged);
  return {
    trigger: judged.trigger,
    state: judgement.state,
    unknownReason,
    explanation: explain({ ...judged, unknownReason, figures }),
    watched: true,
    limits,
    figures,
    since: sinceOf(judged, unknownReason),
    onsetAt: iso(memory.onsetAt ?? memory.breachingSince),
    firingSince: iso(memory.firingSince),
    earlyWarningSince: iso(judgement.earlyWarningSince),
    evaluatedAt: judged.judgedAt.toISOString(),
    source: hasSource ? feed.source : undefined,
    query: feed.query,
  };
}

function figuresOf(judged: JudgedTrigger): VerdictFigures | undefined {
  const { limits, feed, previous } = judged;
  const at = judged.judgement.memory.evaluatedUpTo;
  if (at === undefined) {
    return undefined;
  }
  if (previous?.figures && feed.minutes.size === 0) {
    return previous.figures;
  }
  const rolling = sumSpan(feed.minutes, at, limits.rateWindowSeconds * 1000);
  const window = sumSpan(feed.minutes, at, limits.holdsForSeconds * 1000);
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

function sinceOf(
  judged: JudgedTrigger,
  unknownReason: TriggerVerdict['unknownReason'],
): string {
  const { judgement, previous, judgedAt } = judged;
  const { state, memory } = judgement;
  if (state === 'firing' && memory.firingSince !== undefined) {
    return iso(memory.firingSince);
  }
  if (state === 'pending' && memory.breachingSince !== undefined) {
    return iso(memory.breachingSince);
  }
  const unchanged =
    previous?.state === state && previous.unknownReason === unknownReason;
  return (
    (unchanged ? previous.since : undefined) ??
    iso(memory.evaluatedUpTo) ??
    judgedAt.toISOString()
  );
}

function explain(
  judged: JudgedTrigger & {
    unknownReason: TriggerVerdict['unknownReason'];
    figures?: VerdictFigures;
  },
): Statement | undefined {
  const { judgement, limits } = judged;
  switch (judgement.state) {
    case 'unknown':
      return explainUnknown(judged);
    case 'pending':
      return say('health.pending', { minutes: limits.holdsForSeconds / 60 });
    case 'firing':
      return judgement.memory.calmSince === undefined
        ? undefined
        : say('health.keeps-firing', {
            minutes: limits.keepFiringForSeconds / 60,
          });
    case 'inactive':
      return undefined;
    default:
      throw new Error(
        `Unexpected trigger state ${judgement.state satisfies never}`,
      );
  }
}

function explainUnknown(
  judged: JudgedTrigger & {
    unknownReason: TriggerVerdict['unknownReason'];
    figures?: VerdictFigures;
  },
): Statement {
  const { feed, limits, figures, judgement } = judged;
  const newest = judgement.memory.newestMinute;
  switch (judged.unknownReason) {
    case 'no-source':
      return say('health.no-source', {
        signal: SIGNAL_OF_RATIO_TRIGGER[judged.trigger],
      });
    case 'source-unavailable':
      return say('health.source-unavailable', {
        source: feed.source,
        message: feed.problem ?? '',
      });
    case 'insufficient-data':
      return say('health.insufficient-data', {
        total: figures?.total ?? 0,
        minimum: limits.minimumSamples,
        minutes: limits.rateWindowSeconds / 60,
      });
    case 'stale':
      return newest === undefined
        ? say('health.no-data', { source: feed.source })
        : say('health.stale', {
            source: feed.source,
            since: iso(newest + MINUTE),
          });
    default:
      return say('health.no-data', { source: feed.source });
  }
}
