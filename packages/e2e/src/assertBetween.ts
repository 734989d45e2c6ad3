import assert from 'node:assert/strict';

/** Asserts that an instant of the record lies between two of the outside world. */
export function assertBetween(
  at: string | undefined,
  from: Date,
  to = new Date(),
) {
  assert.ok(
    at !== undefined && new Date(at) >= from && new Date(at) <= to,
    `${at} is not between ${from.toISOString()} and ${to.toISOString()}`,
  );
}
