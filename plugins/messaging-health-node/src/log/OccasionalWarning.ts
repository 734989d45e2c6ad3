import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '../ports/Clock';

const MINUTE = 60_000;

/**
 * Warns of what may happen thousands of times, without flooding the log: at once the
 * first time, then at most once a minute, with how often it happened meanwhile.
 *
 * @public
 */
export class OccasionalWarning {
  private quietUntil = 0;
  private untold = 0;

  constructor(
    private readonly logger: Pick<LoggerService, 'warn'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** Counts, and warns where it is time to. `message` must hold nothing secret or personal. */
  warn(message: string, times = 1): void {
    this.untold += times;
    const now = this.clock.now().getTime();
    if (now < this.quietUntil) {
      return;
    }
    this.logger.warn(
      this.untold === times
        ? message
        : `${message} (${this.untold} of this kind since it was last said)`,
    );
    this.quietUntil = now + MINUTE;
    this.untold = 0;
  }
}
