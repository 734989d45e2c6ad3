/** It is rehearsed every three hours: after two that did not come, the last says little. */
const OLD_MS = 7 * 60 * 60_000;

/** True for a rehearsal that nobody should rely on any more. */
export function isRehearsalOld(at: string, now: number): boolean {
  return now - Date.parse(at) > OLD_MS;
}
