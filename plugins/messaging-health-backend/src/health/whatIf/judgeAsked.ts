import {
  isRatioTrigger,
  Organization,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { partsOf } from '../../database';
import { DAY } from '../history/DayFigures';
import { Episode } from '../history/Episode';
import { PackedHistory, readHistory } from '../history/readHistory';
import { SeriesHistory } from '../history/SeriesHistory';
import { limitsOfFeed } from '../judging/judgeTrigger';
import { PUSHED_SOURCE } from '../pushedSource';
import { floorToMinute, MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP, WEEK } from '../rules/usualVolume';
import { AskedSeries } from './findSeries';
import { judgeSeries } from './judgeSeries';

/**
 * Judging begins so long before the span: longer than any window, hold and keep that
 * limits may ask for together, so that what it began with no longer matters.
 */
const LEAD = DAY;
/** So many series are read at once: some megabytes. */
const SERIES_A_READ = 25;
/** So many reads are under way while a part is judged. */
const READ_AHEAD = 2;

/** What was found out about one trigger of one organization. */
export interface JudgedAsked {
  series: AskedSeries;
  limits: TriggerLimits;
  would: Episode[];
  /** Judging began here; what was going on then began at an instant that is not known. */
  judgedFrom: number;
  hasFigures: boolean;
  isCoarse: boolean;
  steps: number;
}

interface JudgeAskedOptions {
  knex: Knex;
  asked: AskedSeries[];
  span: { from: number; to: number; keptFrom: number };
  limitsOf: (organization: Organization) => TriggerLimits;
  /** Ids of sources that probe. */
  probes: ReadonlySet<string>;
  breathe: () => Promise<void>;
  signal?: AbortSignal;
  /** Told of each in turn. */
  take: (judged: JudgedAsked) => void;
}

type WithSeries = AskedSeries & { seriesId: number };

/** A part that is read together. */
interface Part {
  series: WithSeries[];
  history: Promise<PackedHistory>;
}

/**
 * Judges what is asked about, part by part: the database reads the next parts while
 * this one is judged. So memory does not grow with the number of series.
 */
export async function judgeAsked(options: JudgeAskedOptions): Promise<void> {
  const { asked, take } = options;
  for (const series of asked) {
    if (series.seriesId === undefined) {
      take(withoutFigures(options, series));
    }
  }
  const waiting = planParts(asked);
  const reading: Part[] = [];
  const readOn = () => {
    while (reading.length < READ_AHEAD && waiting.length > 0) {
      reading.push(readPart(options, waiting.splice(0, 1)[0]));
    }
  };
  readOn();
  for (let part = reading.shift(); part; part = reading.shift()) {
    readOn();
    const history = await part.history;
    for (const series of part.series) {
      take(judgeOne(options, series, history));
      await options.breathe();
      options.signal?.throwIfAborted();
    }
  }
}

/** Series that are read together are of one trigger, and lie side by side in the tables. */
function planParts(asked: AskedSeries[]): WithSeries[][] {
  const byTrigger = new Map<TriggerId, WithSeries[]>();
  for (const series of asked) {
    if (series.seriesId !== undefined) {
      const group = byTrigger.get(series.trigger) ?? [];
      byTrigger.set(series.trigger, group);
      group.push({ ...series, seriesId: series.seriesId });
    }
  }
  return [...byTrigger.values()].flatMap(group =>
    partsOf(
      group.sort((a, b) => a.seriesId - b.seriesId),
      SERIES_A_READ,
    ),
  );
}

function readPart(options: JudgeAskedOptions, series: WithSeries[]): Part {
  const { knex, span, limitsOf } = options;
  const from = Math.min(
    ...series.map(
      one =>
        startOf(one, span.from) -
        before(one.trigger, limitsOf(one.organization)),
    ),
  );
  const history = readHistory(knex, {
    ...span,
    seriesIds: series.map(({ seriesId }) => seriesId),
    from,
  });
  // It may fail while the part before is judged; whoever awaits it is told.
  history.catch(() => undefined);
  return { series, history };
}

/** What was recorded as going on when the span began is judged from before it began. */
function startOf({ did }: AskedSeries, from: number): number {
  return Math.min(from, ...did.map(({ onsetAt }) => onsetAt)) - LEAD;
}

/** What judging a first instant needs of the time before. */
function before(trigger: TriggerId, limits: TriggerLimits): number {
  if (trigger !== 'whatsapp-regression') {
    return 0;
  }
  const { baselineWeeks, windowSeconds } = limits[trigger];
  return baselineWeeks * WEEK + windowSeconds * 1000;
}

function judgeOne(
  { span, limitsOf, probes }: JudgeAskedOptions,
  series: WithSeries,
  packed: PackedHistory,
): JudgedAsked {
  const { trigger, organization, source = '' } = series;
  const limits = limitsOf(organization);
  const history = packed.unpack(series.seriesId);
  const judgedFrom = startOf(series, span.from);
  const { episodes, steps } = judgeSeries({
    trigger,
    limits: probes.has(source) ? limitsOfProbe(trigger, limits) : limits,
    history,
    from: judgedFrom,
    to: floorToMinute(
      Math.min(span.to, series.judgedUpTo, completeUpTo(source, history)),
    ),
  });
  const { oldest } = history.steps;
  return {
    series,
    limits,
    would: episodes,
    judgedFrom,
    hasFigures: oldest !== undefined,
    isCoarse:
      oldest !== undefined &&
      span.from < span.keptFrom &&
      oldest < span.keptFrom,
    steps,
  };
}

/** What is pushed is complete up to the newest minute that was pushed. */
function completeUpTo(
  source: string,
  { minutes, steps }: SeriesHistory,
): number {
  if (source !== PUSHED_SOURCE) {
    return Infinity;
  }
  return minutes.newest === undefined
    ? (steps.newest ?? -Infinity) + HISTORY_STEP
    : minutes.newest + MINUTE;
}

function withoutFigures(
  { limitsOf, span }: JudgeAskedOptions,
  series: AskedSeries,
): JudgedAsked {
  return {
    series,
    limits: limitsOf(series.organization),
    would: [],
    judgedFrom: startOf(series, span.from),
    hasFigures: false,
    isCoarse: false,
    steps: 0,
  };
}

function limitsOfProbe(
  trigger: TriggerId,
  limits: TriggerLimits,
): TriggerLimits {
  return isRatioTrigger(trigger)
    ? {
        ...limits,
        [trigger]: limitsOfFeed(limits[trigger], { source: '', kind: 'probe' }),
      }
    : limits;
}
