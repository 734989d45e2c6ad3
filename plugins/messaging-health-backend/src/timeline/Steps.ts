/**
 * Work that goes in steps, so that others may work in between. Each step says how many
 * characters it looked at; see `inTurns` and `atOnce`.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** So many characters are looked at in one step: some milliseconds' worth, whatever they are. */
export const CHARACTERS_IN_A_STEP = 16 * 1024;
