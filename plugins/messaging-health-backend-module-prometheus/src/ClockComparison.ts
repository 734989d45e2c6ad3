import { UpstreamProblem } from '@messaging-health/backstage-plugin-node';
import { SYSTEM } from './client/PrometheusClient';

/** From here on, figures would be credited to the wrong minute. */
const LARGEST_SKEW = 60_000;

/**
 * Our clock beside that of Prometheus, which stamps the figures. It was read at some
 * moment between two readings of ours, so only what exceeds them is certainly skew.
 */
export class ClockComparison {
  constructor(
    private readonly before: Date,
    private readonly theirs: Date,
    private readonly after: Date,
  ) {}

  /** Why their minutes can't be taken for ours, if so. */
  get problem(): UpstreamProblem | undefined {
    const ahead = this.theirs.getTime() - this.after.getTime();
    const behind = this.before.getTime() - this.theirs.getTime();
    const skew = Math.max(ahead, behind);
    return skew > LARGEST_SKEW
      ? {
          system: SYSTEM,
          kind: 'malformed',
          message: `The clock of Prometheus is ${Math.round(skew / 1000)} s ${
            ahead > 0 ? 'ahead of' : 'behind'
          } this backend's, so its minutes are not ours. Set both clocks right (NTP).`,
          retryable: true,
        }
      : undefined;
  }

  /**
   * Up to where figures are complete, `delay` after they happened. Where their clock is
   * ahead, a figure stamped now is as old as the difference, and does not count as newer.
   */
  completeUpTo(to: Date, delay: number): Date {
    const ahead = Math.max(0, this.theirs.getTime() - this.before.getTime());
    return new Date(
      Math.min(
        to.getTime(),
        this.before.getTime() - ahead,
        this.theirs.getTime() - delay,
      ),
    );
  }
}
