import { randomOf } from '../__testUtils__/randomOf';
import { FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP, usualVolume, WEEK } from '../rules/usualVolume';
import { UsualVolumeTable } from './UsualVolumeTable';

const TO = Date.UTC(2026, 1, 10);

function randomHistory(seed: number): FigureTrack {
  const next = randomOf(seed);
  const from = TO - 3 * WEEK;
  const track = new FigureTrack(from, (TO - from) / HISTORY_STEP, HISTORY_STEP);
  let isKnown = true;
  for (let at = from; at < TO; at += HISTORY_STEP) {
    isKnown = next() < 0.02 ? !isKnown : isKnown;
    if (isKnown) {
      track.set(at, Math.floor(next() * 40), 0);
    }
  }
  return track;
}

describe('the table of usual volumes', () => {
  it.each([10, 12, 60, 75, 360])(
    'holds what is worked out for each minute by itself, for spans of %d min',
    minutes => {
      const length = minutes * MINUTE;
      for (let seed = 1; seed <= 5; seed++) {
        const history = randomHistory(seed);
        // Also where the weeks before lie before the history begins.
        for (const from of [TO - 18 * 3_600_000, TO - 2 * WEEK]) {
          const to = from + 12 * 3_600_000;
          const table = new UsualVolumeTable(history, {
            from,
            to,
            length,
            weeks: 4,
          });
          for (let at = from; at <= to; at += 7 * MINUTE) {
            expect({ at, usual: table.at(at) }).toEqual({
              at,
              usual: usualVolume(history, at, length, 4),
            });
          }
        }
      }
    },
  );
});
