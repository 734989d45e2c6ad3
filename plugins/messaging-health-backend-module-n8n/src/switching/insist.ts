import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { stuckFailure, SwitchContext } from './SwitchContext';

const TRIES = 3;
const PAUSE = 200;

/** n8n itself said no; a proxy that finds no n8n behind it is another matter. */
function isRefusal(error: unknown): error is UpstreamError {
  return (
    error instanceof UpstreamError &&
    error.problem.kind === 'refused' &&
    !error.problem.retryable
  );
}

/** True where n8n answers that something else stands in the way. */
export function isConflict(error: unknown): boolean {
  return isRefusal(error) && error.problem.status === 409;
}

const isOwnError = (error: unknown) =>
  isRefusal(error) && (error.problem.status ?? 0) >= 500;

/**
 * Makes a change that n8n may refuse for a passing reason: an error of its own, or
 * what `passes` says. Where it goes on refusing, the failure says so, with n8n's words.
 */
export async function insist<T>(
  { clock, signal }: Pick<SwitchContext, 'clock' | 'signal'>,
  what: string,
  change: () => Promise<T>,
  passes: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await change();
    } catch (error) {
      if (!isOwnError(error) && !passes(error)) {
        throw error;
      }
      if (tries >= TRIES) {
        throw isRefusal(error)
          ? stuckFailure(`n8n goes on refusing ${what}. ${error.message}`)
          : error;
      }
      await clock.sleep(PAUSE, signal);
    }
  }
}
