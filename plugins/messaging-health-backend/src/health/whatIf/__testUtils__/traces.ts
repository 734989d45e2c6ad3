import {
  DEFAULT_LIMITS,
  isRatioTrigger,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { randomOf } from '../../__testUtils__/randomOf';
import { Episode } from '../../history/Episode';
import { MinuteColumns } from '../../history/readKeptMinutes';
import { suspectOf } from '../../judging/judgeTrigger';
import { evaluateCondition } from '../../rules/evaluateCondition';
import { Change, evaluateTrigger } from '../../rules/evaluateTrigger';
import { Figures, FigureTrack } from '../../rules/FigureTrack';
import { MINUTE } from '../../rules/MinuteFigures';
import { TriggerMemory } from '../../rules/TriggerMemory';
import { usualVolume } from '../../rules/usualVolume';

/** Figures minute after minute; undefined where there are none. */
export type Trace = Array<Figures | undefined>;

/** Calm, trouble of every size, thin traffic, none, and gaps of every length, in turn. */
export function randomTrace(seed: number, minutes: number): Trace {
  const next = randomOf(seed);
  let mood = 0;
  return Array.from({ length: minutes }, () => {
    if (next() < 0.06) {
      mood = Math.floor(next() * 7);
    }
    const total = Math.floor(20 + next() * 60);
    return [
      { total, failed: 0 },
      { total, failed: Math.floor(total * next() * 0.04) },
      { total, failed: Math.floor(total * 0.3) },
      { total: Math.floor(next() * 3), failed: 0 },
      { total: 0, failed: 0 },
      undefined,
      { total, failed: next() < 0.1 ? 1 : 0 },
    ][mood];
  });
}

/** Changed limits of one trigger, the same for the same seed. */
export function randomLimits(trigger: TriggerId, seed: number): TriggerLimits {
  const next = randomOf(seed);
  const minutes = (most: number) => Math.floor(next() * most) * 60;
  const changed = isRatioTrigger(trigger)
    ? {
        threshold: 0.002 + next() * 0.1,
        holdsForSeconds: minutes(40),
        rateWindowSeconds: 60 + minutes(20),
        minimumSamples: 1 + Math.floor(next() * 60),
        keepFiringForSeconds: minutes(20),
        staleAfterSeconds: 60 + minutes(15),
      }
    : {
        windowSeconds: 600 + minutes(90),
        keepSuspectedForSeconds: minutes(20),
        staleAfterSeconds: 60 + minutes(15),
        minimumShare: 0.2 + next() * 0.7,
        minimumGroups: 1 + Math.floor(next() * 40),
        failureThreshold: 0.01 + next() * 0.2,
      };
  return {
    ...DEFAULT_LIMITS,
    [trigger]: { ...DEFAULT_LIMITS[trigger], ...changed },
  };
}

/** A trace as a track that begins at an instant. */
export function trackOf(trace: Trace, from: number): FigureTrack {
  const track = new FigureTrack(from, trace.length);
  trace.forEach(
    (figures, index) =>
      figures &&
      track.set(from + index * MINUTE, figures.total, figures.failed),
  );
  return track;
}

/** A trace as it is read from the table. */
export function columnsOf(trace: Trace, from: number): MinuteColumns {
  const known = trace.flatMap((figures, index) =>
    figures ? [{ ...figures, minute: from / MINUTE + index }] : [],
  );
  return {
    minutes: Int32Array.from(known, ({ minute }) => minute),
    totals: Float64Array.from(known, ({ total }) => total),
    failures: Float64Array.from(known, ({ failed }) => failed),
  };
}

/** What live rounds, one after each minute, make of a trace. */
export function playLive(options: {
  trigger: TriggerId;
  limits: TriggerLimits;
  trace: Trace;
  from: number;
  /** Weeks past, in steps. */
  history: FigureTrack;
}): Episode[] {
  const { trigger, limits, trace, from, history } = options;
  const track = trackOf(trace, from);
  const volume = limits['whatsapp-regression'];
  const suspect = suspectOf(trigger, limits, at =>
    usualVolume(history, at, volume.windowSeconds * 1000, volume.baselineWeeks),
  );
  let memory: TriggerMemory | undefined;
  const changes: Change[] = [];
  for (let minute = 1; minute <= trace.length; minute++) {
    const at = from + minute * MINUTE;
    const evidence = {
      memory,
      track,
      observedUpTo: at,
      unavailable: false,
      at,
      reach: 60 * MINUTE,
    };
    const judged = isRatioTrigger(trigger)
      ? evaluateTrigger({ ...evidence, limits: limits[trigger] })
      : evaluateCondition({ ...evidence, limits: limits[trigger], suspect });
    memory = judged.memory;
    changes.push(...judged.changes);
  }
  return toEpisodes(changes);
}

function toEpisodes(changes: Change[]): Episode[] {
  const episodes: Episode[] = [];
  for (const { turn, at, onsetAt } of changes) {
    if (turn === 'fires') {
      episodes.push({ onsetAt: onsetAt ?? at, firesAt: at });
    } else {
      episodes[episodes.length - 1].endsAt = at;
    }
  }
  return episodes;
}
