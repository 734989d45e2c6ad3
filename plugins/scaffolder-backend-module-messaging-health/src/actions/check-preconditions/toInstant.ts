import { InputError } from '@backstage/errors';

/** A date and time with its offset, as the same instant in UTC. */
export function toInstant(text: string, what: string): string {
  const instant = new Date(text);
  // Without an offset it would mean the hours of whatever machine reads it.
  if (
    Number.isNaN(instant.getTime()) ||
    !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.trim())
  ) {
    throw new InputError(
      `${what}: "${text}" is not a date and time with an offset. Write it like 2026-03-01T22:00:00-03:00 or 2026-03-02T01:00:00Z.`,
    );
  }
  return instant.toISOString();
}
