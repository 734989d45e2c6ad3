import { UpstreamProblem } from '@messaging-health/backstage-plugin-node';

const FIRST_DELAY_MILLISECONDS = 1_000;

/**
 * How often a step is tried in all, by what went wrong: who is asked too often is asked
 * again patiently, who answers nonsense hardly. Only what may work later is tried again.
 */
const MOST_TRIES: Record<UpstreamProblem['kind'], number> = {
  unreachable: 4,
  timeout: 3,
  refused: 3,
  malformed: 2,
  'rate-limited': 6,
};

/** How often a step may be tried that failed like this. */
export function mostTries({
  kind,
  retryable,
}: Pick<UpstreamProblem, 'kind' | 'retryable'>): number {
  return retryable ? MOST_TRIES[kind] : 1;
}

/** Milliseconds to wait after a try (from 1): doubling, spread by half around the middle. */
export function retryDelay(tryNumber: number, random: number): number {
  return Math.round(
    FIRST_DELAY_MILLISECONDS * 2 ** (tryNumber - 1) * (0.5 + random),
  );
}
