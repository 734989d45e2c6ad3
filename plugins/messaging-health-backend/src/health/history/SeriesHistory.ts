import { FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';
import { DAY, DayFigures, dayOf, startOfDay } from './DayFigures';
import { MinuteColumns } from './readKeptMinutes';

/** As far before the minutes as a judgement's longest window may reach. */
export const ROOM_BEFORE_MINUTES = DAY / 4;

/** What is kept of a series over a span, in both resolutions. */
export interface SeriesHistory {
  seriesId: number;
  /** The whole span in steps of 5 minutes, whatever it is made from. */
  steps: FigureTrack;
  /**
   * By the minute, where minutes are kept. There is room for {@link ROOM_BEFORE_MINUTES}
   * before `exactFrom`, as far as the span reaches.
   */
  minutes: FigureTrack;
  /** From here on figures are known by the minute; the span's end where none are. A step's boundary. */
  exactFrom: number;
}

/** The start of the step that an instant lies in. */
export function floorToStep(instant: number): number {
  return Math.floor(instant / HISTORY_STEP) * HISTORY_STEP;
}

/** The end of the step that an instant lies in; the instant itself on a boundary. */
export function ceilToStep(instant: number): number {
  return Math.ceil(instant / HISTORY_STEP) * HISTORY_STEP;
}

/** Before this no minutes are kept for sure: what is older is, or is about to be, packed. */
export function minutesKeptFrom(now: number, retention: number): number {
  return startOfDay(dayOf(now - retention));
}

/**
 * Puts together what days and minutes tell of series, one after the other. The tracks
 * are large, and are used again for the next series.
 */
export class SeriesHistoryBuilder {
  private readonly steps: FigureTrack;
  private readonly minutes: FigureTrack;
  /** What the minutes make of the steps; as long as minutes are kept. */
  private sums: FigureTrack;

  /** `from` and `to` lie on boundaries of steps; `keptFrom`, see `minutesKeptFrom`. */
  constructor(
    from: number,
    private readonly to: number,
    private readonly keptFrom: number,
  ) {
    this.steps = trackOf(from, to, HISTORY_STEP);
    this.minutes = trackOf(
      Math.max(from, keptFrom - ROOM_BEFORE_MINUTES),
      to,
      MINUTE,
    );
    this.sums = trackOf(this.minutes.from, to, HISTORY_STEP);
  }

  /** Begins with the next series. */
  clear(): void {
    this.steps.clear();
    this.minutes.clear();
  }

  addDay(day: number, figures: DayFigures): void {
    this.steps.fill(startOfDay(day), figures);
  }

  /** After the days. A step that both know is as in `mergeSteps` with `larger`. */
  addMinutes(columns: MinuteColumns): void {
    const { minutes, totals, failures } = columns;
    const sums = this.sumsFrom(minutes);
    for (let index = 0; index < minutes.length; index++) {
      const at = minutes[index] * MINUTE;
      this.minutes.set(at, totals[index], failures[index]);
      sums.add(floorToStep(at), totals[index], failures[index]);
    }
    for (let step = sums.from; step < this.to; step += HISTORY_STEP) {
      const sum = sums.get(step);
      if (sum && !(sum.total <= (this.steps.get(step)?.total ?? -1))) {
        this.steps.set(step, sum.total, sum.failed);
      }
    }
  }

  /** An empty track with room for all minutes: also for old ones that were not packed yet. */
  private sumsFrom(minutes: Int32Array): FigureTrack {
    const oldest = minutes.reduce(
      (least, minute) => Math.min(least, minute),
      this.sums.from / MINUTE,
    );
    if (oldest * MINUTE < this.sums.from) {
      this.sums = trackOf(floorToStep(oldest * MINUTE), this.to, HISTORY_STEP);
    } else {
      this.sums.clear();
    }
    return this.sums;
  }

  /** What was put together; until the next series is begun. */
  finish(seriesId: number): SeriesHistory {
    let exactFrom = Math.max(this.keptFrom, this.minutes.from);
    while (exactFrom < this.to && !this.minutes.has(exactFrom)) {
      exactFrom += MINUTE;
    }
    return {
      seriesId,
      steps: this.steps,
      minutes: this.minutes,
      exactFrom: floorToStep(exactFrom),
    };
  }
}

function trackOf(from: number, to: number, step: number): FigureTrack {
  const start = Math.min(from, to);
  return new FigureTrack(start, Math.round((to - start) / step), step);
}
