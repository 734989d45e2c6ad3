import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';

/**
 * True for a source that is asked so seldom that most of its rows would say that
 * nothing happened. Of its minutes without events in one answer, the last of each 5
 * is stored, and tells of those before it.
 */
export function tellsOfQuiet({
  askEveryMilliseconds = 0,
}: Pick<SignalSource, 'askEveryMilliseconds'>): boolean {
  return askEveryMilliseconds >= HISTORY_STEP;
}

/** True for a minute without events that is followed, within its 5 minutes and in the same answer, by another one. */
export function isToldByNext(
  track: FigureTrack,
  minute: number,
  answered: ReadonlySet<number>,
): boolean {
  const next = minute + MINUTE;
  return (
    next % HISTORY_STEP !== 0 &&
    answered.has(next) &&
    track.get(minute)?.total === 0 &&
    track.get(next)?.total === 0
  );
}

/** Knows again the minutes without events that a stored one tells of. */
export function fillQuietMinutes(track: FigureTrack): void {
  for (let at = track.to - MINUTE; at > track.from; at -= MINUTE) {
    const before = at - MINUTE;
    if (
      at % HISTORY_STEP !== 0 &&
      !track.has(before) &&
      track.get(at)?.total === 0
    ) {
      track.set(before, 0, 0);
    }
  }
}
