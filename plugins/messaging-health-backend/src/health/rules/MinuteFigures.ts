/** Length of the step in which figures are kept and triggers are judged. */
export const MINUTE = 60_000;

/** The start of the minute that an instant lies in. */
export function floorToMinute(instant: Date | number): number {
  return Math.floor(Number(instant) / MINUTE) * MINUTE;
}

/** failed / total; absent where there was nothing. */
export function ratioOf(figures: {
  total: number;
  failed: number;
}): number | undefined {
  return figures.total > 0 ? figures.failed / figures.total : undefined;
}
