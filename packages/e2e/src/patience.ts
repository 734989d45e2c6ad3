/**
 * How many times as long as usual everything may take: for a machine that is busy with
 * something else. What the stories wait for stays what is seen.
 */
export const SLOWNESS = Number(process.env.E2E_SLOWNESS ?? 1);

/** How long something that should be seen may take to appear, in milliseconds. */
export const PATIENCE = 40_000 * SLOWNESS;
