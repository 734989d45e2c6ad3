import { ServiceUnavailableError } from '@backstage/errors';
import { Clock } from '@messaging-health/backstage-plugin-node';

/** Waits for an answer so long and no longer; then throws `ServiceUnavailableError`. */
export async function boundedWait<T>(
  clock: Clock,
  milliseconds: number,
  answer: Promise<T>,
  refusal: string,
): Promise<T> {
  const settled = new AbortController();
  const timeout = clock.sleep(milliseconds, settled.signal).then(() => {
    throw new ServiceUnavailableError(refusal);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    // Ends the sleep; whichever of the two lost is heard by nobody.
    timeout.catch(() => {});
    answer.catch(() => {});
    settled.abort();
  }
}
