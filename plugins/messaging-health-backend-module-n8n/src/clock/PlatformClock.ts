import { Clock } from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';

const BELIEVED_FOR = 60_000;
/** n8n says the time in whole seconds: less than this can't be told from none. */
const NOTICED = 2_000;
/** The answer's second, rounded down, is half a second old on average. */
const ROUNDED_BY = 500;

/** By how much n8n's clock is ahead of ours, so that what it stamped is asked for by its own time. */
export class PlatformClock {
  private measured?: { ahead: number; at: number };

  constructor(
    private readonly client: N8nClient,
    private readonly clock: Clock,
  ) {}

  /** An instant of our clock, as n8n's clock showed it. */
  async translate(instant: Date, signal: AbortSignal): Promise<Date> {
    return new Date(instant.getTime() + (await this.ahead(signal)));
  }

  /** Milliseconds; 0 where they are too few to be sure of, or n8n does not say the time. */
  async ahead(signal: AbortSignal): Promise<number> {
    const before = this.clock.now().getTime();
    if (this.measured && before - this.measured.at < BELIEVED_FOR) {
      return this.measured.ahead;
    }
    const time = await this.client.readTime(signal);
    const after = this.clock.now().getTime();
    const difference = time
      ? time.getTime() + ROUNDED_BY - (before + after) / 2
      : 0;
    const ahead = Math.abs(difference) > NOTICED ? Math.round(difference) : 0;
    this.measured = { ahead, at: after };
    return ahead;
  }
}
