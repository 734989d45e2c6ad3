import {
  isRatioTrigger,
  RatioLimits,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Episode } from '../history/Episode';
import { floorToStep, SeriesHistory } from '../history/SeriesHistory';
import { suspectOf } from '../judging/judgeTrigger';
import { floorToMinute } from '../rules/MinuteFigures';
import { RatioMachine } from '../rules/RatioMachine';
import { SuspicionMachine } from '../rules/SuspicionMachine';
import { TriggerMemory } from '../rules/TriggerMemory';
import { bridgeMinutes } from './bridgeMinutes';
import { coarseRatioLimits, coarseSuspicionLimits } from './coarseLimits';
import { RollingUsualVolume } from './RollingUsualVolume';
import { Evaluate, Stretch, walk } from './walk';

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
  evaluations: number;
}

/** One of the machines that the live rounds run on too. */
interface Judge {
  window: number;
  evaluate: Evaluate;
  /** First breach of what fires at an instant. */
  onsetAt: (at: number) => number;
  remember: () => TriggerMemory;
}

/**
 * Judges a series from the first instant to the last: step by step as long as there
 * are steps alone, then on with the same clocks minute by minute.
 */
export function judgeSeries(question: SeriesQuestion): JudgedSeries {
  const { history, to } = question;
  const { exactFrom } = history;
  const judged: JudgedSeries = { episodes: [], evaluations: 0 };
  let memory: TriggerMemory = {};
  let dataEnd: number | undefined;
  const follow = (
    judge: Judge,
    stretch: Omit<Stretch, 'window' | 'dataEnd'>,
  ) => {
    const walked = walk(
      { ...stretch, window: judge.window, dataEnd },
      judge.evaluate,
      (turn, at) => {
        if (turn === 'fires') {
          judged.episodes.push({ onsetAt: judge.onsetAt(at), firesAt: at });
        } else {
          judged.episodes[judged.episodes.length - 1].endsAt = at;
        }
      },
    );
    dataEnd = walked.dataEnd;
    judged.evaluations += walked.evaluations;
    memory = judge.remember();
  };

  const first = Math.max(
    floorToStep(question.from),
    history.steps.oldest ?? Infinity,
  );
  if (first < Math.min(exactFrom, to)) {
    follow(createJudge(question, memory, true), {
      track: history.steps,
      from: first,
      to: Math.min(exactFrom, to),
    });
  }
  const firstMinute = Math.max(exactFrom, floorToMinute(question.from));
  if (firstMinute < to) {
    const judge = createJudge(question, memory, false);
    bridgeMinutes(history, judge.window);
    follow(judge, { track: history.minutes, from: firstMinute, to });
  }
  return judged;
}

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
  return {
    window: limits.rateWindowSeconds * 1000,
    evaluate: (at, { total, failed, steps }, dataEnd) =>
      machine.evaluate(at, total, failed, steps, dataEnd),
    onsetAt: at => machine.onset ?? at,
    remember: () => machine.remember(undefined),
  };
}

function judgeOfCondition(
  { limits, history }: SeriesQuestion,
  trigger: 'whatsapp-regression' | 'duplicates',
  memory: TriggerMemory,
): Judge {
  const own = limits[trigger];
  const window = own.windowSeconds * 1000;
  const staleAfter = own.staleAfterSeconds * 1000;
  const machine = new SuspicionMachine(
    own.keepSuspectedForSeconds * 1000,
    memory,
  );
  const usual = new RollingUsualVolume(
    history.steps,
    window,
    limits['whatsapp-regression'].baselineWeeks,
  );
  const suspect = suspectOf(trigger, limits, usual.at);
  return {
    window,
    evaluate: (at, span, dataEnd) => {
      const isSilent = dataEnd === undefined || at - dataEnd > staleAfter;
      return machine.evaluate(
        at,
        isSilent ? 'silent' : suspect(span, at).finding,
      );
    },
    onsetAt: at => at,
    remember: () => machine.remember(undefined),
  };
}
