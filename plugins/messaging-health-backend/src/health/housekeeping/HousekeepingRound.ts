import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  Organization,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../../config';
import { FigureArchive } from '../history/FigureArchive';
import { MINUTE } from '../rules/MinuteFigures';
import { purgePushed } from '../store/purgePushed';
import { WeeksPast } from './WeeksPast';

const HOUR = 60 * MINUTE;

export interface HousekeepingDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  config: Pick<MessagingHealthConfig, 'retention'>;
  limitsOf: (organization: Organization) => TriggerLimits;
  sources: SignalSource[];
  /** Called when weeks past became known of series that lacked them. */
  onWeeksPastRead: () => void;
}

/**
 * What must be done now and then, by the replica that has the rounds: old figures are
 * packed, what is past its time is forgotten, and weeks past are read of new series. A
 * little at a time and beside the rounds, so that none of them is late for it.
 */
export class HousekeepingRound {
  private running: Promise<void> | undefined;
  private purgedAt = -Infinity;
  private archivedAt = -Infinity;
  private readonly archive: FigureArchive;
  private readonly weeksPast: WeeksPast;

  constructor(private readonly deps: HousekeepingDeps) {
    this.archive = new FigureArchive({
      ...deps,
      retention: deps.config.retention,
    });
    this.weeksPast = new WeeksPast(deps);
  }

  /** Does the next piece, unless one is being done. */
  goOn(round: { at: number; organizations: Organization[] }): void {
    this.running ??= this.work(round)
      .catch(error => {
        this.deps.logger.warn(
          `Old figures could not be packed or forgotten; it is tried again with the next round. ${stringifyError(
            error,
          )}`,
        );
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Resolves when the piece that is being done is done. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async work(round: {
    at: number;
    organizations: Organization[];
  }): Promise<void> {
    const { knex, clock, config } = this.deps;
    const now = clock.now().getTime();
    if (now - this.archivedAt >= MINUTE) {
      this.archivedAt = now;
      await this.archive.archiveSome();
    }
    if (now - this.purgedAt >= HOUR) {
      this.purgedAt = now;
      await purgePushed({
        knex,
        // Longer than their instants are accepted, so that a repeat is always known as one.
        before: new Date(
          now - config.retention.observationsMilliseconds - HOUR,
        ),
      });
    }
    await this.weeksPast.readSome(round);
  }
}
