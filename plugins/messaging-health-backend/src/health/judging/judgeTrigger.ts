import {
  isRatioTrigger,
  RatioLimits,
  TriggerId,
  TriggerLimits,
  TriggerState,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { Feed, MINIMUM_PROBES } from '../rules/chooseFeed';
import { evaluateCondition } from '../rules/evaluateCondition';
import { Change, evaluateTrigger } from '../rules/evaluateTrigger';
import { SpanFigures } from '../rules/FigureTrack';
import { suspectGroups, suspectVolume, Suspicion } from '../rules/suspect';
import { TriggerMemory } from '../rules/TriggerMemory';
import { TriggerRecord } from '../store/TriggerRecord';

/** The usual volume of the span that ends at an instant; undefined where past weeks are not known. */
export type UsualOf = (at: number) => number | undefined;

/** All that the judgement of one trigger of one organization follows from. */
export interface TriggerEvidence {
  organizationId: string;
  trigger: TriggerId;
  limits: TriggerLimits;
  /** Undefined where no source gives the signal at all. */
  feed: Feed | undefined;
  previous?: TriggerRecord;
  usual: UsualOf;
  /** The boundary of the minute up to which is judged. */
  at: number;
  /** How far back minutes are judged that were not judged yet. */
  reach: number;
}

/** The record as it stands now, and what happened on the way. */
export interface JudgedTrigger {
  record: TriggerRecord;
  changes: Change[];
}

interface Outcome {
  state: TriggerState;
  unknownReason?: UnknownReason;
  clocks: TriggerMemory;
  changes: Change[];
}

/** The limits to judge a feed by: probes are few by nature. */
export function limitsOfFeed(limits: RatioLimits, feed: Feed): RatioLimits {
  return feed.kind === 'probe'
    ? {
        ...limits,
        minimumSamples: Math.min(limits.minimumSamples, MINIMUM_PROBES),
      }
    : limits;
}

/** Judges a condition's span by the limits of its trigger. */
export function suspectOf(
  trigger: TriggerId,
  limits: TriggerLimits,
  usual: UsualOf,
): (span: SpanFigures, at: number) => Suspicion {
  return trigger === 'duplicates'
    ? span => suspectGroups(span, limits.duplicates)
    : (span, at) =>
        suspectVolume(span, usual(at), limits['whatsapp-regression']);
}

/** Judges one trigger of one organization. Pure. */
export function judgeTrigger(evidence: TriggerEvidence): JudgedTrigger {
  const { organizationId, trigger, previous, feed } = evidence;
  const { changes, ...outcome } = feed
    ? judgeFeed(evidence, feed)
    : withoutSource(previous);
  return {
    record: {
      organizationId,
      trigger,
      ...outcome,
      since: sinceOf(evidence, outcome),
      seriesId: feed?.seriesId,
      generation: previous?.generation ?? 0,
    },
    changes,
  };
}

function withoutSource(previous: TriggerRecord | undefined): Outcome {
  return {
    state: 'unknown',
    unknownReason: 'no-source',
    clocks: previous?.clocks ?? {},
    changes: [],
  };
}

function judgeFeed(evidence: TriggerEvidence, feed: Feed): Outcome {
  const { trigger, limits, previous, at, reach } = evidence;
  const common = {
    track: feed.track,
    observedUpTo: feed.observedUpTo,
    unavailable: feed.problem !== undefined,
    at,
    reach,
  };
  if (isRatioTrigger(trigger)) {
    const { memory, ...judgement } = evaluateTrigger({
      ...common,
      limits: limitsOfFeed(limits[trigger], feed),
      memory: previous?.clocks,
    });
    return { ...judgement, clocks: withoutHaste(memory, feed) };
  }
  const { memory, ...judgement } = evaluateCondition({
    ...common,
    limits: limits[trigger],
    memory: previous?.clocks,
    suspect: suspectOf(trigger, limits, evidence.usual),
  });
  return { ...judgement, clocks: memory };
}

/** One probe of five that fails is 20 %: too few to be warned early by. */
function withoutHaste(clocks: TriggerMemory, feed: Feed): TriggerMemory {
  return feed.kind === 'probe' ? { ...clocks, highSince: undefined } : clocks;
}

function sinceOf(
  { previous, at }: TriggerEvidence,
  {
    state,
    unknownReason,
    clocks,
  }: Pick<Outcome, 'state' | 'unknownReason' | 'clocks'>,
): number {
  const begun = {
    firing: clocks.firingSince,
    pending: clocks.breachingSince,
    suspected: clocks.suspectedSince,
    inactive: undefined,
    unknown: undefined,
  }[state];
  const isUnchanged =
    previous?.state === state && previous.unknownReason === unknownReason;
  return (
    begun ??
    (isUnchanged ? previous.since : undefined) ??
    clocks.evaluatedUpTo ??
    at
  );
}
