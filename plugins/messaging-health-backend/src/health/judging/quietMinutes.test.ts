import { HOUR, START, trackOf } from '../__testUtils__/playTrace';
import { MINUTE } from '../rules/MinuteFigures';
import {
  fillQuietMinutes,
  isToldByNeighbours,
  tellsOfQuiet,
} from './quietMinutes';

const at = (minute: number) => START + minute * MINUTE;
/** Figures by the minute after START, which lies on 5 minutes. */
const figures = (totals: Record<number, number>) => {
  const track = trackOf(
    new Map(
      Object.entries(totals).map(([minute, total]) => [
        at(Number(minute)),
        { total, failed: 0 },
      ]),
    ),
  );
  if (!track) {
    throw new Error('A track of nothing');
  }
  track.move(START, START + HOUR);
  return track;
};

describe('minutes in which nothing happened', () => {
  it('are thinned of sources that are asked each five minutes or less often', () => {
    expect(tellsOfQuiet({})).toBe(false);
    expect(tellsOfQuiet({ askEveryMilliseconds: MINUTE })).toBe(false);
    expect(tellsOfQuiet({ askEveryMilliseconds: 5 * MINUTE })).toBe(true);
  });

  it('are told by their neighbours, within five minutes and one answer', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7];
    const track = figures({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 7 });
    const toldOf = (answered: number[]) =>
      minutes.filter(minute =>
        isToldByNeighbours(track, at(minute), new Set(answered.map(at))),
      );
    expect(toldOf(minutes)).toEqual([2, 3]);
    expect(toldOf([3, 4, 5, 6, 7])).toEqual([]);
  });

  it('are known again between two that were stored, and nothing else is', () => {
    const track = figures({ 1: 0, 4: 0, 5: 0, 7: 3, 9: 0, 14: 0 });
    fillQuietMinutes(track);
    const known = Array.from({ length: 16 }, (_, minute) => minute).filter(
      minute => track.get(at(minute))?.total === 0,
    );
    // Minutes before an answer began, or after an event, were not told of.
    expect(known).toEqual([1, 2, 3, 4, 5, 9, 14]);
    expect(track.get(at(7))).toEqual({ total: 3, failed: 0 });
  });
});
