import { Dice } from './Dice';
import { Minute } from './Trace';

/**
 * Makes counters of what happens by the minute, as a program that restarts now and
 * then has them: from zero again, with a part of the minute's events lost, and
 * sometimes unread for a while.
 */
export function countWithResets(
  dice: Dice,
  events: readonly Minute[],
): Minute[] {
  let total = dice.whole(2_000, 50_000);
  let failed = dice.whole(500, 2_000);
  let isDownFor = 0;
  return events.map(minute => {
    if (dice.chance(0.04)) {
      const counted = dice.between(0, 1);
      total = Math.round((minute?.total ?? 0) * counted);
      failed = Math.min(total, Math.round((minute?.failed ?? 0) * counted));
      isDownFor = dice.chance(0.4) ? dice.whole(1, 4) : 0;
    } else {
      total += minute?.total ?? 0;
      failed += minute?.failed ?? 0;
    }
    if (isDownFor > 0) {
      isDownFor -= 1;
      return undefined;
    }
    return minute && { total, failed };
  });
}

/**
 * The growth of counters by the minute: known where this minute and the one before
 * were read; a counter that fell began anew, so that it has grown by what it says.
 */
export function growthOf(counters: readonly Minute[]): Minute[] {
  const grown = (now: number, before: number) =>
    now - before >= 0 ? now - before : now;
  return counters.map((now, index) => {
    const before = counters[index - 1];
    return (
      now &&
      before && {
        total: grown(now.total, before.total),
        failed: grown(now.failed, before.failed),
      }
    );
  });
}
