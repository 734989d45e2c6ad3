import { FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';
import { HISTORY_STEP, usualVolume, WEEK } from './usualVolume';

const HOUR = 60 * MINUTE;
const END = Date.UTC(2026, 1, 2, 12, 0);
const STEPS_AN_HOUR = HOUR / HISTORY_STEP;

/** History in which the hour before the same instant of a past week has so many events in each of its newest steps. */
function historyOf(
  weeks: Record<number, { each: number; steps?: number }>,
): FigureTrack {
  const from = END - 9 * WEEK;
  const history = new FigureTrack(
    from,
    (9 * WEEK) / HISTORY_STEP,
    HISTORY_STEP,
  );
  for (const [week, { each, steps = STEPS_AN_HOUR }] of Object.entries(weeks)) {
    for (let step = 1; step <= steps; step++) {
      history.set(END - Number(week) * WEEK - step * HISTORY_STEP, each, 0);
    }
  }
  return history;
}

describe('the usual volume', () => {
  it('is the mean of the same hour of the weeks before', () => {
    const history = historyOf({ 1: { each: 10 }, 2: { each: 20 } });
    expect(usualVolume(history, END, HOUR, 2)).toBe(180);
  });

  it('leaves out the weeks that nothing is known of', () => {
    const history = historyOf({ 2: { each: 20 }, 4: { each: 40 } });
    expect(usualVolume(history, END, HOUR, 4)).toBe(360);
  });

  it('looks back no further than it was told to', () => {
    const history = historyOf({ 1: { each: 10 }, 2: { each: 1000 } });
    expect(usualVolume(history, END, HOUR, 1)).toBe(120);
  });

  it('counts a week with figures for half of the hour, and none with less', () => {
    const half = historyOf({ 1: { each: 10, steps: 6 }, 2: { each: 0 } });
    expect(usualVolume(half, END, HOUR, 2)).toBe(30);
    const less = historyOf({ 1: { each: 10, steps: 5 }, 2: { each: 0 } });
    expect(usualVolume(less, END, HOUR, 2)).toBe(0);
  });

  it('of a week in which nothing happened is nothing, and that is known', () => {
    expect(usualVolume(historyOf({ 1: { each: 0 } }), END, HOUR, 4)).toBe(0);
  });

  it('is not known where no week says anything', () => {
    expect(usualVolume(historyOf({}), END, HOUR, 4)).toBeUndefined();
    expect(
      usualVolume(historyOf({ 1: { each: 10, steps: 2 } }), END, HOUR, 4),
    ).toBeUndefined();
  });

  it('is the same at every minute of a step', () => {
    const history = historyOf({ 1: { each: 10 } });
    for (let minute = 0; minute < 5; minute++) {
      expect(usualVolume(history, END + minute * MINUTE, HOUR, 1)).toBe(120);
    }
  });
});
