import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { StepDeadlineError } from '../../operations/engine/StepDeadlineError';

/** One organization may have trouble of its own; so many have not. */
const ENOUGH = 3;

/**
 * Who did not answer in this round. Whoever keeps several organizations waiting would keep
 * each of them waiting, and those of other instances are to be looked at within a minute.
 */
export class Silences {
  private readonly waitedInVain = new Map<string, Set<string>>();

  /** Keeps in mind what failed for an organization, if it failed by silence. */
  hear(asked: string, organizationId: string, error: unknown): void {
    const isSilence =
      error instanceof StepDeadlineError ||
      (error instanceof UpstreamError &&
        (error.problem.kind === 'unreachable' ||
          error.problem.kind === 'timeout'));
    if (isSilence) {
      const organizations = this.waitedInVain.get(asked) ?? new Set();
      this.waitedInVain.set(asked, organizations.add(organizationId));
    }
  }

  /** True where it need not be asked again in this round. */
  has(asked: string): boolean {
    return (this.waitedInVain.get(asked)?.size ?? 0) >= ENOUGH;
  }
}
