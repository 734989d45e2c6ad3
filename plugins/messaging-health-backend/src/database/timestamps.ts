/**
 * Instants are stored as ISO-8601 text in UTC with milliseconds, always 24
 * characters: they read back identically on SQLite and PostgreSQL, and sort as
 * time does.
 */
export const TIMESTAMP_LENGTH = 24;

/** An instant as its column holds it. */
export function toTimestamp(instant: Date): string {
  return instant.toISOString();
}

/** The instant that a column holds. */
export function fromTimestamp(text: string): Date {
  const instant = new Date(text);
  if (
    text.length !== TIMESTAMP_LENGTH ||
    Number.isNaN(instant.getTime()) ||
    instant.toISOString() !== text
  ) {
    throw new Error(
      `The database holds a malformed timestamp, "${text}". Timestamps are ISO-8601 in UTC with milliseconds.`,
    );
  }
  return instant;
}
