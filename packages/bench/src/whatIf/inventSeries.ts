import {
  isRatioTrigger,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import {
  Figures,
  FigureTrack,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { Dice } from '../parity/traces/Dice';

const MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/** What a stretch of minutes is like. */
interface Mood {
  minutes: number;
  /** Share of failures. */
  failures: number;
  /** Of the ordinary volume. */
  volume: number;
  isGap: boolean;
}

/** Hours of ordinary traffic, with now and then trouble, a lull or a gap. */
function nextMood(dice: Dice): Mood {
  const calm = { failures: 0.002, volume: 1, isGap: false };
  if (dice.chance(0.8)) {
    return { ...calm, minutes: dice.whole(120, 2000) };
  }
  if (dice.chance(0.5)) {
    return {
      ...calm,
      minutes: dice.whole(5, 120),
      failures: dice.between(0.01, 0.5),
    };
  }
  return dice.chance(0.6)
    ? { ...calm, minutes: dice.whole(20, 200), volume: dice.between(0, 0.6) }
    : { ...calm, minutes: dice.whole(1, 30), isGap: true };
}

/** Invented figures of one trigger of one organization, by the minute: busy by day, quiet by night. */
export function inventSeries(options: {
  trigger: TriggerId;
  seed: number;
  from: number;
  minutes: number;
}): FigureTrack {
  const { trigger, seed, from, minutes } = options;
  const dice = new Dice(seed);
  const track = new FigureTrack(from, minutes);
  const volume = dice.between(6, 40);
  let mood = nextMood(dice);
  for (let minute = 0; minute < minutes; minute++) {
    if (mood.minutes === 0) {
      mood = nextMood(dice);
    }
    mood.minutes -= 1;
    if (!mood.isGap) {
      const day = Math.sin((minute / MINUTES_A_DAY) * 2 * Math.PI);
      const mean = volume * mood.volume * (1 + 0.6 * day);
      const figures =
        trigger === 'duplicates'
          ? groupsOf(dice, mood.failures)
          : eventsOf(trigger, dice, mean, mood.failures);
      track.set(from + minute * MINUTE, figures.total, figures.failed);
    }
  }
  return track;
}

function eventsOf(
  trigger: TriggerId,
  dice: Dice,
  mean: number,
  share: number,
): Figures {
  const total = Math.floor(mean * dice.between(0.5, 1.5) + dice.between(0, 1));
  // Of conversations few lack a contact.
  const likely = isRatioTrigger(trigger) ? share : share / 4;
  return { total, failed: dice.failures(total, likely) };
}

/** Duplicates hardly ever appear by themselves; in trouble they do. Each is one of both, see the table of signals. */
function groupsOf(dice: Dice, share: number): Figures {
  const groups = dice.chance(share > 0.005 ? share : 0.0005) ? 1 : 0;
  return { total: groups, failed: groups };
}
