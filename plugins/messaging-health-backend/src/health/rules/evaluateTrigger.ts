import {
  RatioLimits,
  TriggerState,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { FigureTrack } from './FigureTrack';
import { floorToMinute, MINUTE } from './MinuteFigures';
import { RatioMachine } from './RatioMachine';
import { TriggerMemory } from './TriggerMemory';

/** An early warning is raised once the ratio was that high for so long. */
const EARLY_WARNING_AFTER = 3 * MINUTE;

/** All that the judgement of one ratio trigger follows from. */
export interface Evidence {
  limits: RatioLimits;
  /** From the round before; absent on a fresh start. */
  memory?: TriggerMemory;
  /** Figures by the minute; undefined where the source never gave any. */
  track: FigureTrack | undefined;
  /** The figures are complete up to here; absent when there never were any. */
  observedUpTo?: number;
  /** True when the source could not be asked. */
  unavailable: boolean;
  /** The boundary of the minute up to which is judged. */
  at: number;
  /** Minutes that ended earlier than this long before `at` are not judged any more. */
  reach: number;
}

/** One time that the trigger began to fire, or stopped, by the figures. */
export interface Change {
  turn: 'fires' | 'ends';
  at: number;
  /** First breach, where it fires. */
  onsetAt?: number;
}

/** What a ratio trigger's state is, and the clocks to go on with. */
export interface Judgement {
  state: Exclude<TriggerState, 'suspected'>;
  unknownReason?: UnknownReason;
  memory: TriggerMemory;
  /** Start of the run of high ratios; set once it lasted long enough. */
  earlyWarningSince?: number;
  /** What happened on the way, in order: more than one thing after a pause. */
  changes: Change[];
}

/**
 * Judges one ratio trigger. Pure: the same evidence gives the same judgement.
 *
 * Every minute that was not judged yet is evaluated, in order, as far as the
 * figures are complete. So a restart, or a source that was away, changes nothing
 * about which minute fires.
 */
export function evaluateTrigger(evidence: Evidence): Judgement {
  const { memory: known, changes } = catchUp(evidence);
  const lag = evidence.at - (evidence.observedUpTo ?? -Infinity);
  const blind =
    lag > evidence.limits.staleAfterSeconds * 1000 ||
    known.finding === 'silent';
  if (blind) {
    return {
      state: 'unknown',
      unknownReason: whyBlind(evidence, known),
      memory: { ...known, breachingSince: undefined, highSince: undefined },
      changes,
    };
  }
  return {
    ...stateOf(known),
    memory: known,
    earlyWarningSince: earlyWarningSince(known),
    changes,
  };
}

function catchUp(evidence: Evidence): {
  memory: TriggerMemory;
  changes: Change[];
} {
  const { limits, track, at } = evidence;
  const end = Math.min(at, floorToMinute(evidence.observedUpTo ?? -Infinity));
  const start = startOf(evidence);
  const changes: Change[] = [];
  let { newestMinute } = start.memory;
  const machine = new RatioMachine(limits, start.memory);
  if (!track || start.next > end) {
    return { memory: start.memory, changes };
  }
  const length = limits.rateWindowSeconds * 1000;
  const window = track.sum(start.next - MINUTE, length);
  for (let next = start.next; next <= end; next += MINUTE) {
    track.roll(window, next - MINUTE, next - MINUTE - length);
    if (track.has(next - MINUTE)) {
      newestMinute = next - MINUTE;
    }
    const turn = machine.evaluate(
      next,
      window.total,
      window.failed,
      window.steps,
      newestMinute === undefined ? undefined : newestMinute + MINUTE,
    );
    if (turn) {
      changes.push({ turn, at: next, onsetAt: machine.onset });
    }
  }
  return { memory: machine.remember(newestMinute), changes };
}

/** Where to go on from: the memory, or the first figures within reach. */
function startOf({ memory, track, at, reach }: Evidence): {
  memory: TriggerMemory;
  next: number;
} {
  const earliest = at - reach;
  if (memory?.evaluatedUpTo === undefined) {
    const first = track?.oldest ?? Infinity;
    return { memory: memory ?? {}, next: Math.max(first + MINUTE, earliest) };
  }
  const next = memory.evaluatedUpTo + MINUTE;
  if (next >= earliest) {
    return { memory, next };
  }
  // Minutes in between are lost: a run of breaches can't be followed across them.
  return {
    memory: { ...memory, breachingSince: undefined, highSince: undefined },
    next: earliest,
  };
}

function whyBlind(evidence: Evidence, known: TriggerMemory): UnknownReason {
  if (evidence.unavailable) {
    return 'source-unavailable';
  }
  return known.newestMinute === undefined ? 'no-data' : 'stale';
}

function stateOf(
  memory: TriggerMemory,
): Pick<Judgement, 'state' | 'unknownReason'> {
  if (memory.firingSince !== undefined) {
    return { state: 'firing' };
  }
  if (memory.breachingSince !== undefined) {
    return { state: 'pending' };
  }
  return memory.finding === 'clear'
    ? { state: 'inactive' }
    : { state: 'unknown', unknownReason: 'insufficient-data' };
}

function earlyWarningSince(memory: TriggerMemory): number | undefined {
  const { highSince, evaluatedUpTo } = memory;
  return highSince !== undefined &&
    evaluatedUpTo !== undefined &&
    evaluatedUpTo - highSince >= EARLY_WARNING_AFTER
    ? highSince
    : undefined;
}
