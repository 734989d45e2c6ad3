import { HOUR, START, trackOf } from '../__testUtils__/playTrace';
import { MINUTE } from '../rules/MinuteFigures';
import { fillQuietMinutes, isToldByNext, tellsOfQuiet } from './quietMinutes';

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

  it('are told by the next one, within five minutes and one answer', () => {
    const track = figures({ 2: 0, 3: 0, 4: 0, 5: 0, 6: 7 });
    const answered = new Set([2, 3, 4, 5, 6].map(at));
    const told = [2, 3, 4, 5, 6].filter(minute =>
      isToldByNext(track, at(minute), answered),
    );
    expect(told).toEqual([2, 3]);
    expect(isToldByNext(track, at(3), new Set([at(3)]))).toBe(false);
  });

  it('are known again from those that were stored, and events stay what they were', () => {
    const track = figures({ 4: 0, 7: 3, 9: 0 });
    fillQuietMinutes(track);
    const known = Array.from({ length: 12 }, (_, minute) =>
      track.get(at(minute)),
    ).map(found => found?.total);
    expect(known).toEqual([
      0,
      0,
      0,
      0,
      0,
      undefined,
      undefined,
      3,
      0,
      0,
      undefined,
      undefined,
    ]);
  });
});
