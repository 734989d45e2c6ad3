const FIRST_MS = 1_000;
const LONGEST_MS = 8_000;

/** How long to wait after so many failures in a row. */
export function nextDelay(failures: number): number {
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
}
