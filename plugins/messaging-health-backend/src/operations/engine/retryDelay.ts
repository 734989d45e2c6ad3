/** How often a step is tried where the other side says that it may work later. */
export const MAX_TRIES = 3;
const FIRST_DELAY_MILLISECONDS = 1_000;

/** Milliseconds to wait after a try (from 1): doubling, spread by half around the middle. */
export function retryDelay(tryNumber: number, random: number): number {
  return Math.round(
    FIRST_DELAY_MILLISECONDS * 2 ** (tryNumber - 1) * (0.5 + random),
  );
}
