import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';

/**
 * True for a source that is asked so seldom that most of its rows would say that
 * nothing happened. Of a run of minutes without events in one answer, the first and
 * the last of each 5 minutes are stored, and tell of those between them.
 */
export function tellsOfQuiet({
  askEveryMilliseconds = 0,
}: Pick<SignalSource, 'askEveryMilliseconds'>): boolean {
  return askEveryMilliseconds >= HISTORY_STEP;
}

/** True for a minute without events between two others, within their 5 minutes and in the same answer. */
export function isToldByNeighbours(
  track: FigureTrack,
  minute: number,
  answered: ReadonlySet<number>,
): boolean {
  const isQuiet = (at: number) =>
    answered.has(at) && track.get(at)?.total === 0;
  const isWithinStep =
    minute % HISTORY_STEP !== 0 && (minute + MINUTE) % HISTORY_STEP !== 0;
  return (
    isWithinStep &&
    isQuiet(minute - MINUTE) &&
    isQuiet(minute) &&
    isQuiet(minute + MINUTE)
  );
}

/** Knows again the minutes without events that two stored ones of their 5 minutes tell of. */
export function fillQuietMinutes(track: FigureTrack): void {
  let quietSince: number | undefined;
  for (let at = track.from; at < track.to; at += MINUTE) {
    if (at % HISTORY_STEP === 0) {
      quietSince = undefined;
    }
    const figures = track.get(at);
    if (figures?.total === 0 && quietSince !== undefined) {
      for (let told = quietSince + MINUTE; told < at; told += MINUTE) {
        track.set(told, 0, 0);
      }
    }
    if (figures) {
      quietSince = figures.total === 0 ? at : undefined;
    }
  }
}
