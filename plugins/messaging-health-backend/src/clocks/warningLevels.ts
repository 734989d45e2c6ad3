import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { SlaTerms } from './SlaTerms';

/** Half of the time is gone. */
export const HALF = 1;
/** 80 % of it is gone. */
export const NEARLY = 2;
/** All of it is gone. Levels above this one remind of it. */
export const MISSED = 3;

/** What each level is told as, as a share of the time. */
const SHARES: Record<number, number> = { [HALF]: 0.5, [NEARLY]: 0.8 };

type Running = Pick<SlaClock, 'clock' | 'startedAt' | 'dueAt'>;
type Nagging = Pick<SlaTerms, 'naggingEveryMilliseconds'>;

/** The share of the time that a level stands for; 1 from the miss on. */
export function shareOf(level: number): number {
  return SHARES[level] ?? 1;
}

/** When a running clock reaches a level; `undefined` where there is none so high. */
export function instantOf(
  level: number,
  { clock, startedAt, dueAt }: Running,
  { naggingEveryMilliseconds }: Nagging,
): Date | undefined {
  const start = Date.parse(startedAt);
  const due = Date.parse(dueAt);
  if (level < MISSED) {
    return new Date(Math.ceil(start + (due - start) * shareOf(level)));
  }
  if (level > MISSED && clock !== 'next-update') {
    return undefined;
  }
  // What happens exactly at `dueAt` is in time, so that it is missed from the next instant on.
  return new Date(due + 1 + (level - MISSED) * naggingEveryMilliseconds);
}

/** The highest level that a running clock has reached; 0 where it has reached none. */
export function levelAt(now: Date, clock: Running, nagging: Nagging): number {
  const missedAt = Date.parse(clock.dueAt) + 1;
  const late = now.getTime() - missedAt;
  if (late >= 0) {
    return clock.clock === 'next-update'
      ? MISSED + Math.floor(late / nagging.naggingEveryMilliseconds)
      : MISSED;
  }
  return (
    [NEARLY, HALF].find(level => {
      const instant = instantOf(level, clock, nagging);
      return instant !== undefined && instant <= now;
    }) ?? 0
  );
}
