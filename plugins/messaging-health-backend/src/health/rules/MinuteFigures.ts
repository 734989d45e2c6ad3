/** Length of the step in which figures are kept and triggers are judged. */
export const MINUTE = 60_000;

/** Events and failures of some span. */
export interface Figures {
  total: number;
  failed: number;
}

/** Figures by the start of their minute, in milliseconds. A missing minute is no data, never zero. */
export type MinuteFigures = ReadonlyMap<number, Figures>;

/** The start of the minute that an instant lies in. */
export function floorToMinute(instant: Date | number): number {
  return Math.floor(Number(instant) / MINUTE) * MINUTE;
}

/** Figures of a span that ends at a minute's boundary; `minutes` counts those that have data. */
export interface SpanFigures extends Figures {
  minutes: number;
}

/** Adds up the minutes of the span of `length` milliseconds that ends at `end`. */
export function sumSpan(
  minutes: MinuteFigures,
  end: number,
  length: number,
): SpanFigures {
  const sum = { total: 0, failed: 0, minutes: 0 };
  for (let minute = end - length; minute < end; minute += MINUTE) {
    const figures = minutes.get(minute);
    if (figures) {
      sum.total += figures.total;
      sum.failed += figures.failed;
      sum.minutes += 1;
    }
  }
  return sum;
}

/** failed / total; absent where there was nothing. */
export function ratioOf({ total, failed }: Figures): number | undefined {
  return total > 0 ? failed / total : undefined;
}
