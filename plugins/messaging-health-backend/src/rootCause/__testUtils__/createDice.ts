/** Throws dice that fall the same way for the same seed. */
export function createDice(seed: number) {
  let state = seed;
  /** 0 <= x < 1 */
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return {
    chance: (share: number) => next() < share,
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)],
  };
}
/** @see createDice */
export type Dice = ReturnType<typeof createDice>;
