import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { PushObservationsRequest } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  ObservationIntake,
  OccasionalWarning,
} from '@messaging-health/backstage-plugin-node';
import { EventParams } from '@backstage/plugin-events-node';
import { EventsConfig } from './config';
import { parseEvent } from './parseEvent';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 5_000;

/** Doubles from one try to the next. */
function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
}

/** What a subscriber needs from outside. */
export interface SubscriberEnvironment {
  intake: ObservationIntake;
  clock: Clock;
  logger: LoggerService;
}

/** What became of the events. */
export interface EventTally {
  stored: number;
  /** Not usable; sending them again would not help. */
  refused: number;
  /** Usable, and not stored. */
  lost: number;
}

/**
 * Stores what events bring. Its promise is kept until an event is stored or lost, so that
 * whoever waits for its delivery does not go on too early; it never throws.
 */
export class ObservationSubscriber {
  readonly tally: EventTally = { stored: 0, refused: 0, lost: 0 };
  private waiting = 0;
  private readonly stopped = new AbortController();
  private readonly refusals: OccasionalWarning;
  private readonly losses: OccasionalWarning;
  private open: () => void = () => {};
  private readonly opened = new Promise<void>(resolve => {
    this.open = resolve;
  });

  constructor(
    private readonly config: EventsConfig,
    private readonly environment: SubscriberEnvironment,
  ) {
    const { logger, clock } = environment;
    this.refusals = new OccasionalWarning(logger, clock);
    this.losses = new OccasionalWarning(logger, clock);
  }

  /** The core has started: what came before is stored now. */
  start(): void {
    this.open();
  }

  /** What still waits is lost, and told. */
  stop(): void {
    this.stopped.abort();
    this.open();
  }

  /** Takes one event. */
  async take({
    topic,
    eventPayload,
  }: Pick<EventParams, 'topic' | 'eventPayload'>): Promise<void> {
    const parsed = parseEvent(eventPayload, topic);
    if (!parsed.ok) {
      this.refuse(parsed.why);
    } else if (this.waiting >= this.config.maximumWaiting) {
      this.lose(parsed.request, `${this.waiting} events wait already`);
    } else {
      this.waiting += 1;
      await this.store(parsed.request);
      this.waiting -= 1;
    }
  }

  private async store(request: PushObservationsRequest): Promise<void> {
    const { intake, clock } = this.environment;
    const { signal } = this.stopped;
    await this.opened;
    const giveUpAt = clock.now().getTime() + this.config.retryForMilliseconds;
    for (let failures = 1; ; failures += 1) {
      try {
        signal.throwIfAborted();
        await intake.push(request);
        this.tally.stored += 1;
        return;
      } catch (error) {
        const { name, message } = error as Error;
        if (name === InputError.name) {
          this.refuse(message);
          return;
        }
        const wait = waitAfter(failures);
        if (signal.aborted || clock.now().getTime() + wait > giveUpAt) {
          this.lose(
            request,
            signal.aborted ? 'the backend stops' : `the last try: ${name}`,
          );
          return;
        }
        await clock.sleep(wait, signal).catch(() => {});
      }
    }
  }

  private refuse(why: string): void {
    this.tally.refused += 1;
    this.refusals.warn(
      `An event of "${this.config.topic}" was refused and nothing of it stored. ${why}`,
    );
  }

  private lose({ observations }: PushObservationsRequest, why: string): void {
    this.tally.lost += 1;
    this.losses.warn(
      `An event of "${this.config.topic}" with ${observations.length} observations was lost (${why}). Its sender may send it again.`,
    );
  }
}
