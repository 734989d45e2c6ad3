const MODULUS = 2147483647;
const MULTIPLIER = 48271;

/**
 * A stream of numbers from 0 up to 1 that is the same for the same seed (Lehmer's
 * generator), so that a history can be made twice and compared.
 */
export function seededRandom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}
