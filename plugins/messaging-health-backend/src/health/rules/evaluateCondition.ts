import {
  TriggerState,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { Change } from './evaluateTrigger';
import { FigureTrack, SpanFigures } from './FigureTrack';
import { floorToMinute, MINUTE } from './MinuteFigures';
import { Suspicion } from './suspect';
import { SuspicionMachine } from './SuspicionMachine';
import { TriggerMemory } from './TriggerMemory';

/** The limits that both conditions have. */
export interface SuspicionLimits {
  windowSeconds: number;
  keepSuspectedForSeconds: number;
  staleAfterSeconds: number;
}

/** All that the judgement of one condition follows from. */
export interface ConditionEvidence {
  limits: SuspicionLimits;
  memory?: TriggerMemory;
  track: FigureTrack | undefined;
  observedUpTo?: number;
  unavailable: boolean;
  at: number;
  reach: number;
  /** Judges the span that ends at an instant. */
  suspect: (span: SpanFigures, at: number) => Suspicion;
}

/** What a condition's figures say, and the clocks to go on with. */
export interface ConditionJudgement {
  state: Extract<TriggerState, 'inactive' | 'suspected' | 'unknown'>;
  unknownReason?: UnknownReason;
  memory: TriggerMemory;
  changes: Change[];
}

/** Judges one condition, minute by minute, as `evaluateTrigger` does ratios. Pure. */
export function evaluateCondition(
  evidence: ConditionEvidence,
): ConditionJudgement {
  const { memory, changes } = catchUp(evidence);
  const lag = evidence.at - (evidence.observedUpTo ?? -Infinity);
  const isBlind =
    lag > evidence.limits.staleAfterSeconds * 1000 ||
    memory.finding === 'silent' ||
    memory.finding === undefined;
  if (isBlind) {
    return { ...blind(evidence, memory), memory, changes };
  }
  if (memory.suspectedSince !== undefined) {
    return { state: 'suspected', memory, changes };
  }
  return memory.finding === 'clear'
    ? { state: 'inactive', memory, changes }
    : {
        state: 'unknown',
        unknownReason: 'insufficient-data',
        memory,
        changes,
      };
}

function blind(
  { unavailable }: ConditionEvidence,
  { newestMinute }: TriggerMemory,
): Pick<ConditionJudgement, 'state' | 'unknownReason'> {
  if (unavailable) {
    return { state: 'unknown', unknownReason: 'source-unavailable' };
  }
  return {
    state: 'unknown',
    unknownReason: newestMinute === undefined ? 'no-data' : 'stale',
  };
}

function catchUp(evidence: ConditionEvidence): {
  memory: TriggerMemory;
  changes: Change[];
} {
  const { limits, track, at, reach, memory = {} } = evidence;
  const end = Math.min(at, floorToMinute(evidence.observedUpTo ?? -Infinity));
  const first = memory.evaluatedUpTo ?? track?.oldest;
  if (!track || first === undefined) {
    return { memory, changes: [] };
  }
  const machine = new SuspicionMachine(
    limits.keepSuspectedForSeconds * 1000,
    memory,
  );
  const changes: Change[] = [];
  let { newestMinute } = memory;
  const start = Math.max(first + MINUTE, at - reach);
  if (start > end) {
    return { memory, changes };
  }
  const length = limits.windowSeconds * 1000;
  const window = track.sum(start - MINUTE, length);
  for (let next = start; next <= end; next += MINUTE) {
    track.roll(window, next - MINUTE, next - MINUTE - length);
    if (track.has(next - MINUTE)) {
      newestMinute = next - MINUTE;
    }
    const isSilent =
      newestMinute === undefined ||
      next - (newestMinute + MINUTE) > limits.staleAfterSeconds * 1000;
    const turn = machine.evaluate(
      next,
      isSilent ? 'silent' : evidence.suspect(window, next).finding,
    );
    if (turn) {
      changes.push({ turn, at: next, onsetAt: next });
    }
  }
  return { memory: machine.remember(newestMinute), changes };
}
