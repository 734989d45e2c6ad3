import { setImmediate as letOthersWork } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  MAX_OBSERVATIONS_PER_REQUEST,
  PushedObservation,
} from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  ObservationIntake,
  OccasionalWarning,
} from '@messaging-health/backstage-plugin-node';
import { DrainConfig } from './config/DrainConfig';
import { DeliveryAnswer } from './counting/CountedRequest';
import { ErrorLines } from './evidence/ErrorLines';
import { Heartbeats } from './counting/Heartbeats';
import { LineCounter } from './counting/LineCounter';
import { OrganizationIndex } from './counting/OrganizationIndex';
import { toObservations } from './counting/toObservations';
import { splitLines } from './delivery/splitLines';

/** Some milliseconds' worth. */
const LINES_AT_ONCE = 1000;

/** What a drain needs from outside. */
export interface DrainEnvironment {
  intake: ObservationIntake;
  clock: Pick<Clock, 'now'>;
  logger: LoggerService;
  /** Where failed requests are kept for evidence; nowhere, where it is left out. */
  errorLines?: ErrorLines;
}

/** Counts what one sender delivers, and pushes it to the core. Of lines it keeps what {@link ErrorLines} says, of failed requests only. */
export class Drain {
  private readonly unreadable: OccasionalWarning;
  private readonly ambiguous: OccasionalWarning;
  private readonly heartbeats: Heartbeats;

  constructor(
    private readonly config: DrainConfig,
    private readonly environment: DrainEnvironment,
  ) {
    const { logger, clock } = environment;
    this.unreadable = new OccasionalWarning(logger, clock);
    this.ambiguous = new OccasionalWarning(logger, clock);
    this.heartbeats = new Heartbeats(config);
  }

  /**
   * Takes a genuine delivery in. Throws `InputError` for one without a readable line, and
   * `ServiceUnavailableError` where it could not be stored: then it is to be sent again, and
   * what was stored of it already counts no second time.
   */
  async take(body: Buffer): Promise<DeliveryAnswer> {
    const { countBy, limits } = this.config;
    const lines = splitLines(body, limits);
    const index = await this.whileStored(async intake => {
      return new OrganizationIndex(await intake.listOrganizations());
    });
    const now = this.environment.clock.now();
    const counter = new LineCounter(this.config, index, now);
    for (const [position, line] of lines.entries()) {
      if (position > 0 && position % LINES_AT_ONCE === 0) {
        await letOthersWork();
      }
      counter.add(line);
    }
    this.warnOf(counter);
    await this.push([
      ...toObservations(counter.requests, countBy, body),
      ...this.heartbeats.of(counter.hosts, index, now),
    ]);
    this.heartbeats.keep(counter.hosts, index);
    // Only now: what could not be stored is delivered again.
    counter.failures.forEach(line => this.environment.errorLines?.add(line));
    return counter.answer;
  }

  private async push(observations: PushedObservation[]): Promise<void> {
    for (
      let start = 0;
      start < observations.length;
      start += MAX_OBSERVATIONS_PER_REQUEST
    ) {
      const part = observations.slice(
        start,
        start + MAX_OBSERVATIONS_PER_REQUEST,
      );
      await this.whileStored(intake =>
        intake.push({
          sender: `access-log:${this.config.name}`,
          observations: part,
        }),
      );
    }
  }

  /** Asks the core; whatever fails there, but for what it refuses, is worth another try of the sender. */
  private async whileStored<T>(
    ask: (intake: ObservationIntake) => Promise<T>,
  ): Promise<T> {
    try {
      return await ask(this.environment.intake);
    } catch (error) {
      if (error instanceof Error && error.name === InputError.name) {
        throw error;
      }
      throw new ServiceUnavailableError(
        'The delivery could not be stored now. Send it again: what is known of it already counts no second time.',
        error,
      );
    }
  }

  private warnOf({ answer, unreadableBecause }: LineCounter): void {
    const { name } = this.config;
    if (unreadableBecause !== undefined) {
      this.unreadable.warn(
        `Access-log drain "${name}": ${answer.unreadable} of ${answer.lines} lines can't be read; of the first, ${unreadableBecause}.`,
      );
    }
    if (answer.ambiguous > 0) {
      this.ambiguous.warn(
        `Access-log drain "${name}": of ${answer.ambiguous} of ${answer.lines} lines it can't be told which organization they are of. Several share a host or a webhook: see organizationBy in the module's README.`,
      );
    }
  }
}
