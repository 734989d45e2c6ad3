import {
  Organization,
  RatioLimits,
  RatioTriggerId,
  SIGNAL_OF_RATIO_TRIGGER,
} from '@messaging-health/backstage-plugin-common';
import { isOrdinarilyPushed, PUSHED_SOURCE, pushedFeed } from '../pushedSource';
import { chooseFeed, Feed } from '../rules/chooseFeed';
import { evaluateTrigger } from '../rules/evaluateTrigger';
import { Figures } from '../rules/MinuteFigures';
import { StoredMinute } from '../store/listMinutes';
import { SourceStatus } from '../store/SourceStatus';
import { TriggerRecord } from '../store/TriggerRecord';
import { describeRatioVerdict } from '../verdicts/describeRatioVerdict';

/** All that one trigger's judgement for all organizations follows from. */
export interface SignalEvidence {
  trigger: RatioTriggerId;
  limits: RatioLimits;
  organizations: Organization[];
  /** Ids of the installed sources of the signal, in the order of their registration. */
  sources: string[];
  statuses: Map<string, SourceStatus>;
  minutes: StoredMinute[];
  previous: TriggerRecord[];
  at: number;
  reach: number;
  judgedAt: Date;
}

/** Judges one ratio trigger for all organizations. Pure. */
export function judgeSignal(evidence: SignalEvidence): TriggerRecord[] {
  const minutes = groupMinutes(evidence.minutes);
  const previous = new Map(
    evidence.previous.map(record => [record.organizationId, record]),
  );
  return evidence.organizations.map(({ id }) =>
    judgeOrganization(evidence, id, minutes.get(id), previous.get(id)),
  );
}

type MinutesBySource = Map<string, Map<number, Figures>>;

function groupMinutes(minutes: StoredMinute[]): Map<string, MinutesBySource> {
  const grouped = new Map<string, MinutesBySource>();
  for (const { organizationId, source, minute, total, failed } of minutes) {
    const bySource: MinutesBySource = grouped.get(organizationId) ?? new Map();
    grouped.set(organizationId, bySource);
    const figures = bySource.get(source) ?? new Map<number, Figures>();
    bySource.set(source, figures);
    figures.set(minute, { total, failed });
  }
  return grouped;
}

function judgeOrganization(
  evidence: SignalEvidence,
  organizationId: string,
  minutes: MinutesBySource | undefined,
  previous: TriggerRecord | undefined,
): TriggerRecord {
  const { trigger, limits, at, reach, judgedAt } = evidence;
  const { feed, hasSource } = findFeed(evidence, minutes ?? new Map());
  const judgement = evaluateTrigger({
    limits,
    memory: previous?.memory,
    minutes: feed.minutes,
    observedUpTo: feed.observedUpTo,
    unavailable: feed.problem !== undefined,
    at,
    reach,
  });
  return {
    organizationId,
    trigger,
    judgedAt,
    generation: previous?.generation ?? 0,
    memory: judgement.memory,
    verdict: describeRatioVerdict({
      trigger,
      limits,
      judgement,
      feed,
      hasSource,
      judgedAt,
      previous: previous?.verdict,
    }),
  };
}

function findFeed(
  evidence: SignalEvidence,
  minutes: MinutesBySource,
): { feed: Feed; hasSource: boolean } {
  const signal = SIGNAL_OF_RATIO_TRIGGER[evidence.trigger];
  const pushed = pushedFeed(signal, minutes.get(PUSHED_SOURCE) ?? new Map());
  const installed = evidence.sources.map(source =>
    installedFeed(source, evidence.statuses.get(source), minutes.get(source)),
  );
  const feed =
    chooseFeed(
      [...installed, pushed],
      evidence.at,
      evidence.limits.staleAfterSeconds * 1000,
    ) ?? pushed;
  return {
    feed,
    hasSource:
      feed !== pushed || pushed.minutes.size > 0 || isOrdinarilyPushed(signal),
  };
}

function installedFeed(
  source: string,
  status: SourceStatus | undefined,
  minutes: Map<number, Figures> | undefined,
): Feed {
  return {
    source,
    minutes: minutes ?? new Map(),
    observedUpTo: status?.observedUpTo?.getTime(),
    problem: status?.problem?.message,
    query: status?.query,
  };
}
