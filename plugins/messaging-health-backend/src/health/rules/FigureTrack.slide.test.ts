import { randomOf } from '../__testUtils__/randomOf';
import { FigureRun, FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';

const START = Date.UTC(2026, 0, 1, 3, 0);
const LENGTH = 60;
const minute = (number: number) => START + number * MINUTE;

function randomRun(seed: number, length = LENGTH): FigureRun {
  const next = randomOf(seed);
  const run = {
    totals: new Float64Array(length),
    failures: new Float64Array(length),
    known: new Uint8Array(length),
  };
  for (let step = 0; step < length; step++) {
    if (next() < 0.7) {
      run.known[step] = 1;
      run.totals[step] = Math.floor(next() * 50);
      run.failures[step] = Math.floor(next() * 5);
    }
  }
  return run;
}

function trackOf(run: FigureRun): FigureTrack {
  const track = new FigureTrack(START, run.known.length);
  track.fill(START, run);
  return track;
}

const listSteps = (track: FigureTrack) =>
  Array.from({ length: track.length }, (_, index) => track.get(minute(index)));

describe('a track of figures, in bulk', () => {
  it('slides a window as if each had been added up by itself, also over its edges', () => {
    const track = trackOf(randomRun(1));
    for (const length of [1, 5, 30, 100]) {
      const windows: unknown[] = [];
      const from = minute(-20);
      track.slide(
        { from, to: track.to, length: length * MINUTE },
        (moved, total, failed, steps, isNewestKnown) =>
          windows.push({
            end: from + moved * MINUTE,
            window: { total, failed, steps },
            isNewestKnown,
          }),
      );
      expect(windows).toEqual(
        Array.from({ length: LENGTH + 20 }, (_, index) => {
          const end = from + (index + 1) * MINUTE;
          return {
            end,
            window: track.sum(end, length * MINUTE),
            isNewestKnown: track.has(end - MINUTE),
          };
        }),
      );
    }
  });

  it('is filled as if each step had been set, as far as there is room', () => {
    for (const offset of [-70, -60, -25, 0, 25, 59, 60]) {
      const run = randomRun(2);
      const filled = new FigureTrack(START, LENGTH);
      filled.fill(minute(offset), run);
      const set = new FigureTrack(START, LENGTH);
      run.known.forEach(
        (isKnown, step) =>
          isKnown &&
          set.set(minute(offset + step), run.totals[step], run.failures[step]),
      );
      expect(listSteps(filled)).toEqual(listSteps(set));
      expect([filled.oldest, filled.newest]).toEqual([set.oldest, set.newest]);
    }
  });

  it('adds to what is known of a step, and knows it then', () => {
    const track = new FigureTrack(START, LENGTH);
    track.add(minute(3), 10, 1);
    track.add(minute(3), 5, 2);
    track.add(minute(-1), 5, 2);
    track.add(minute(LENGTH), 5, 2);
    expect(track.get(minute(3))).toEqual({ total: 15, failed: 3 });
    expect([track.oldest, track.newest]).toEqual([minute(3), minute(3)]);
  });

  it('forgets everything, and is used again', () => {
    const track = trackOf(randomRun(3));
    track.clear();
    expect(track.newest).toBeUndefined();
    expect(listSteps(track).filter(Boolean)).toEqual([]);
    track.fill(START, randomRun(4));
    expect(listSteps(track)).toEqual(listSteps(trackOf(randomRun(4))));
  });
});
