/** An instant for people, where no screen can put it into their time zone: `2026-03-01 03:15 UTC`. */
export function formatInstant(instant: Date): string {
  const text = instant.toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}
