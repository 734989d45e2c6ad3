import {
  ConditionTriggerId,
  isRatioTrigger,
  RatioLimits,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Episode } from '../history/Episode';
import { floorToStep, SeriesHistory } from '../history/SeriesHistory';
import { suspectOf } from '../judging/judgeTrigger';
import { SpanFigures } from '../rules/FigureTrack';
import { floorToMinute } from '../rules/MinuteFigures';
import { RatioMachine } from '../rules/RatioMachine';
import { SuspicionMachine } from '../rules/SuspicionMachine';
import { TriggerMemory } from '../rules/TriggerMemory';
import { bridgeMinutes } from './bridgeMinutes';
import { coarseRatioLimits, coarseSuspicionLimits } from './coarseLimits';
import { UsualVolumeTable } from './UsualVolumeTable';
import { Stretch, walk, Walker } from './walk';

/** A series, and what it is to be judged by. */
export interface SeriesQuestion {
  trigger: TriggerId;
  limits: TriggerLimits;
  history: SeriesHistory;
  /** From here to `to`; in milliseconds. */
  from: number;
  to: number;
}

/** Episodes that the limits make of the figures, oldest first. */
export interface JudgedSeries {
  episodes: Episode[];
  steps: number;
}

interface Judge extends Walker {
  /** First breach of what fires at an instant. */
  onsetAt(at: number): number;
  remember(): TriggerMemory;
}

/**
 * Judges a series from the first instant to the last: step by step as long as there
 * are steps alone, then on with the same clocks minute by minute.
 */
export function judgeSeries(question: SeriesQuestion): JudgedSeries {
  const { history, to } = question;
  const { exactFrom } = history;
  const judged: JudgedSeries = { episodes: [], steps: 0 };
  let memory: TriggerMemory = {};
  let dataEnd: number | undefined;
  const follow = (judge: Judge, stretch: Omit<Stretch, 'dataEnd'>) => {
    const walked = walk({ ...stretch, dataEnd }, judge, (turn, at) => {
      if (turn === 'fires') {
        judged.episodes.push({ onsetAt: judge.onsetAt(at), firesAt: at });
      } else {
        judged.episodes[judged.episodes.length - 1].endsAt = at;
      }
    });
    dataEnd = walked.dataEnd;
    judged.steps += walked.steps;
    memory = judge.remember();
  };

  const first = Math.max(
    floorToStep(question.from),
    history.steps.oldest ?? Infinity,
  );
  if (first < Math.min(exactFrom, to)) {
    const span = { from: first, to: Math.min(exactFrom, to) };
    const judge = createJudge({ ...question, ...span }, memory, true);
    follow(judge, { track: history.steps, ...span });
  }
  const firstMinute = Math.max(exactFrom, floorToMinute(question.from));
  if (firstMinute < to) {
    const span = { from: firstMinute, to };
    const judge = createJudge({ ...question, ...span }, memory, false);
    bridgeMinutes(history, judge.window);
    follow(judge, { track: history.minutes, ...span });
  }
  return judged;
}

/** `from` and `to` are those of the stretch that it is to judge. */
function createJudge(
  question: SeriesQuestion,
  memory: TriggerMemory,
  isCoarse: boolean,
): Judge {
  const { trigger, limits } = question;
  if (isRatioTrigger(trigger)) {
    const own = limits[trigger];
    return judgeOfRatio(isCoarse ? coarseRatioLimits(own) : own, memory);
  }
  const own = limits[trigger];
  const adjusted = isCoarse ? coarseSuspicionLimits(own) : own;
  return judgeOfCondition(
    { ...question, limits: { ...limits, [trigger]: adjusted } },
    trigger,
    memory,
  );
}

function judgeOfRatio(limits: RatioLimits, memory: TriggerMemory): Judge {
  const machine = new RatioMachine(limits, memory);
  const { threshold } = limits;
  return {
    window: limits.rateWindowSeconds * 1000,
    evaluate: (at, total, failed, steps, dataEnd) =>
      machine.evaluate(at, total, failed, steps, dataEnd),
    isCalm: (total, failed) => !(failed / total > threshold),
    isIdle: () => machine.isIdle,
    onsetAt: at => machine.onset ?? at,
    remember: () => machine.remember(undefined),
  };
}

function judgeOfCondition(
  { limits, history, from, to }: SeriesQuestion,
  trigger: ConditionTriggerId,
  memory: TriggerMemory,
): Judge {
  const { windowSeconds, staleAfterSeconds, keepSuspectedForSeconds } =
    limits[trigger];
  const { minimumShare, failureThreshold } = limits['whatsapp-regression'];
  const window = windowSeconds * 1000;
  const staleAfter = staleAfterSeconds * 1000;
  const machine = new SuspicionMachine(keepSuspectedForSeconds * 1000, memory);
  const isGroups = trigger === 'duplicates';
  const usual = isGroups
    ? () => undefined
    : new UsualVolumeTable(history.steps, {
        from,
        to,
        length: window,
        weeks: limits[trigger].baselineWeeks,
      }).at;
  const suspect = suspectOf(trigger, limits, usual);
  // One for all evaluations, since there are millions.
  const span: SpanFigures = { total: 0, failed: 0, steps: 0 };
  return {
    window,
    evaluate: (at, total, failed, steps, dataEnd) => {
      if (dataEnd === undefined || at - dataEnd > staleAfter) {
        return machine.evaluate(at, 'silent');
      }
      span.total = total;
      span.failed = failed;
      span.steps = steps;
      return machine.evaluate(at, suspect(span, at).finding);
    },
    isCalm: isGroups
      ? (_total, failed) => failed < limits.duplicates.minimumGroups
      : (total, failed, at) =>
          !(failed / total > failureThreshold) &&
          !(total < minimumShare * (usual(at) ?? 0)),
    isIdle: () => machine.isIdle,
    onsetAt: at => at,
    remember: () => machine.remember(undefined),
  };
}
