import {
  evaluateTrigger,
  FigureTrack,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { Judge } from './Judge';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);

/** Judges the whole trace in one round, as after a pause, or as what-if does. */
export const judgeAtOnce: Judge = (minutes, limits) => {
  const track = new FigureTrack(START, minutes.length);
  minutes.forEach(
    (figures, index) =>
      figures &&
      track.set(START + index * MINUTE, figures.total, figures.failed),
  );
  const end = START + minutes.length * MINUTE;
  const { changes } = evaluateTrigger({
    limits,
    track,
    observedUpTo: end,
    unavailable: false,
    at: end,
    reach: end - START,
  });
  let next = 0;
  let isFiring = false;
  return minutes.flatMap((_, index) => {
    const at = START + (index + 1) * MINUTE;
    while (changes[next]?.at === at) {
      isFiring = changes[next].turn === 'fires';
      next += 1;
    }
    return isFiring ? [index] : [];
  });
};
