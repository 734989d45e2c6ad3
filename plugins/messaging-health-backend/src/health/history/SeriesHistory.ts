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

/** Puts together what days and minutes tell of a series. */
export class SeriesHistoryBuilder {
  private readonly steps: FigureTrack;
  private readonly minutes: FigureTrack;

  /** `from` and `to` lie on boundaries of steps; `keptFrom`, see `minutesKeptFrom`. */
  constructor(
    private readonly seriesId: number,
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
  }

  addDay(day: number, figures: DayFigures): void {
    const start = startOfDay(day);
    for (let step = 0; step < figures.known.length; step++) {
      if (figures.known[step] === 1) {
        this.steps.set(
          start + step * HISTORY_STEP,
          figures.totals[step],
          figures.failures[step],
        );
      }
    }
  }

  /** After the days. A step that both know is as in `mergeSteps` with `larger`. */
  addMinutes({ minutes, totals, failures }: MinuteColumns): void {
    const sums = trackOf(this.steps.from, this.to, HISTORY_STEP);
    for (let index = 0; index < minutes.length; index++) {
      const at = minutes[index] * MINUTE;
      this.minutes.set(at, totals[index], failures[index]);
      const step = floorToStep(at);
      const sum = sums.get(step);
      sums.set(
        step,
        totals[index] + (sum?.total ?? 0),
        failures[index] + (sum?.failed ?? 0),
      );
    }
    for (
      let step = sums.oldest ?? this.to;
      step < this.to;
      step += HISTORY_STEP
    ) {
      const sum = sums.get(step);
      if (sum && !(sum.total <= (this.steps.get(step)?.total ?? -1))) {
        this.steps.set(step, sum.total, sum.failed);
      }
    }
  }

  finish(): SeriesHistory {
    let exactFrom = Math.max(this.keptFrom, this.minutes.from);
    while (exactFrom < this.to && !this.minutes.has(exactFrom)) {
      exactFrom += MINUTE;
    }
    return {
      seriesId: this.seriesId,
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
