import {
  evaluateTrigger,
  FigureTrack,
  TriggerMemory,
  triggerMemorySchema,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Minute } from '../traces/Trace';
import { FiringMinutes } from './Judge';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
const HOUR = 60 * MINUTE;

/**
 * Judges as rounds do: after each minute, knowing no later one, with the clocks of
 * the round before read from the text that they are stored as.
 *
 * @param tamper - changes the clocks after each round, to try what an engine with a fault would do
 */
export function judgeLive(
  minutes: readonly Minute[],
  limits: RatioLimits,
  tamper: (now: TriggerMemory, before: TriggerMemory) => TriggerMemory = now =>
    now,
): FiringMinutes {
  const track = new FigureTrack(START, minutes.length);
  const firing: FiringMinutes = [];
  let stored = '{}';
  minutes.forEach((figures, index) => {
    const begin = START + index * MINUTE;
    if (figures) {
      track.set(begin, figures.total, figures.failed);
    }
    const before = triggerMemorySchema.parse(JSON.parse(stored));
    const { memory } = evaluateTrigger({
      limits,
      memory: before,
      track,
      observedUpTo: begin + MINUTE,
      unavailable: false,
      at: begin + MINUTE,
      reach: HOUR,
    });
    const now = tamper(memory, before);
    stored = JSON.stringify(now);
    if (now.firingSince !== undefined) {
      firing.push(index);
    }
  });
  return firing;
}
