/** The moment at which all fixtures are told. */
export const NOW = Date.parse('2026-11-24T03:12:05.000Z');

/** The time so many seconds before {@link NOW}. */
export function ago(seconds: number): string {
  return new Date(NOW - seconds * 1000).toISOString();
}

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
