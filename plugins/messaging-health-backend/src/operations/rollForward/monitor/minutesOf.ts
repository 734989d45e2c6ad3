const MINUTE = 60_000;

/** Whole minutes. */
export function minutesOf(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE);
}
