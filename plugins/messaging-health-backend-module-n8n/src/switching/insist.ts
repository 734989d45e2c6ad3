import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { stuckFailure, SwitchContext } from './SwitchContext';

const TRIES = 3;
const PAUSE = 200;

function statusOf(error: unknown): number | undefined {
  return error instanceof UpstreamError && error.problem.kind === 'refused'
    ? error.problem.status
    : undefined;
}

/** True where n8n answers that the path belongs to somebody else. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === 409;
}

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
      const isOwnError = (statusOf(error) ?? 0) >= 500;
      if (!isOwnError && !passes(error)) {
        throw error;
      }
      if (tries >= TRIES) {
        const words = error instanceof UpstreamError ? error.message : '';
        throw stuckFailure(`n8n goes on refusing ${what}. ${words}`);
      }
      await clock.sleep(PAUSE, signal);
    }
  }
}
