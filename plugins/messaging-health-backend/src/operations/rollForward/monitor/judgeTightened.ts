import {
  isRatioTrigger,
  say,
  Statement,
  TriggerVerdict,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { listConfirmed } from '../listConfirmed';
import { figuresSince } from './figuresSince';

/** Ratios are quotients: by less than this, two are the same. */
const ROUNDING = 1e-12;
/** A source that should tell, and does not. One that never told anything is no outage. */
const OUTAGES: ReadonlySet<UnknownReason | undefined> = new Set([
  'source-unavailable',
  'stale',
  'never-evaluated',
] as const);

/** What one look at an organization's figures says under tightened limits. */
export interface TightenedJudgement {
  /** What breaches, in words with the figures. */
  breaches: Statement[];
  /** What was judged and holds. */
  held: Statement[];
  /** Why there is no data, where there is none. */
  silence: Statement[];
  /** True where traffic was judged, and no source that should tell is silent. */
  hasData: boolean;
}

const percent = (share: number) => `${Number((share * 100).toFixed(3))} %`;

interface RatioJudgement {
  kind: 'breach' | 'held' | 'thin' | 'outage';
  statement: Statement;
  /** True for customers' traffic; our own probes never pass v2. */
  isTraffic: boolean;
}

function judgeRatio(
  verdict: TriggerVerdict,
  tightenTo: number,
  servesSince: Date,
): RatioJudgement {
  const { trigger, state, unknownReason, limits, sourceKind } = verdict;
  const isTraffic = sourceKind !== 'probe';
  if (state === 'unknown' && OUTAGES.has(unknownReason)) {
    const because = verdict.explanation?.text ?? unknownReason ?? '';
    const statement = say('rollForward.monitor.outage', { trigger, because });
    return { kind: 'outage', statement, isTraffic };
  }
  const figures = figuresSince(verdict, servesSince);
  const isEnough =
    figures !== undefined &&
    figures.total > 0 &&
    (isTraffic
      ? figures.total >= (limits?.minimumSamples ?? 1)
      : state !== 'unknown');
  if (!isEnough || !limits) {
    const statement = say('rollForward.monitor.too-few', {
      trigger,
      total: figures?.total ?? 0,
      needed: limits?.minimumSamples ?? 1,
    });
    return { kind: 'thin', statement, isTraffic };
  }
  const { total, failed, upTo } = figures;
  const limit = tightenTo * limits.threshold;
  const ratio = failed / total;
  const values = {
    trigger,
    ratio: percent(ratio),
    limit: percent(limit),
    failed,
    total,
    at: upTo.toISOString(),
  };
  return ratio - limit > ROUNDING
    ? {
        kind: 'breach',
        statement: say('rollForward.monitor.breach', values),
        isTraffic,
      }
    : {
        kind: 'held',
        statement: say('rollForward.monitor.held', values),
        isTraffic,
      };
}

/**
 * Judges all triggers of an organization while v2 is watched. Data is: at least one ratio
 * of customers' traffic with enough samples since v2 serves, and no source gone silent that
 * told before. Probes may breach, but are no data, since they never pass v2.
 */
export function judgeTightened(
  verdicts: TriggerVerdict[],
  { tightenTo, servesSince }: { tightenTo: number; servesSince: Date },
): TightenedJudgement {
  const ratios = verdicts
    .filter(({ trigger, advisory }) => isRatioTrigger(trigger) && !advisory)
    .map(verdict => judgeRatio(verdict, tightenTo, servesSince));
  const statementsOf = (kind: RatioJudgement['kind']) =>
    ratios.filter(one => one.kind === kind).map(({ statement }) => statement);
  const outages = statementsOf('outage');
  const isJudged = ratios.some(
    ({ kind, isTraffic }) => kind === 'held' && isTraffic,
  );
  const confirmed = listConfirmed(verdicts).map(({ trigger, confirmation }) =>
    say('rollForward.monitor.confirmed', {
      trigger,
      by: confirmation?.by ?? '',
    }),
  );
  return {
    breaches: [...statementsOf('breach'), ...confirmed],
    held: statementsOf('held'),
    silence: [...outages, ...(isJudged ? [] : statementsOf('thin'))],
    hasData: isJudged && outages.length === 0,
  };
}
