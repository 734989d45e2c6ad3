import { setTimeout as sleep } from 'node:timers/promises';
import { Backends } from '../stage/Backends';

const LONGEST_LIFE = 2_500;

/** Kills replicas at random instants until so many kills were done, or `signal` ends it. */
export async function killAtRandom(
  backends: Backends,
  options: { kills: number; random: () => number; signal: AbortSignal },
): Promise<void> {
  const { kills, random, signal } = options;
  const enough = backends.kills + kills;
  while (backends.kills < enough && !signal.aborted) {
    await backends.alive();
    await sleep(random() * LONGEST_LIFE);
    await backends.kill(Math.floor(random() * backends.count));
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
