import {
  Organization,
  RATIO_TRIGGER_IDS,
  RatioTriggerId,
  SIGNAL_OF_RATIO_TRIGGER,
} from '@messaging-health/backstage-plugin-common';
import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { MessagingHealthConfig } from '../../config';
import { floorToMinute, MINUTE } from '../rules/MinuteFigures';
import { listMinutes } from '../store/listMinutes';
import { listSourceStatuses } from '../store/listSourceStatuses';
import { listTriggers } from '../store/listTriggers';
import { purgeObservations } from '../store/purgeObservations';
import { saveSourceAnswer } from '../store/saveSourceAnswer';
import { replaceMinutes } from '../store/upsertMinutes';
import { judgeSignal } from './judgeSignal';
import { saveRound } from './saveRound';
import { SourceCollector } from './SourceCollector';
import { tellEpisodes, TellEpisodesDeps } from './tellEpisodes';

const HOUR = 60 * MINUTE;
/** What is judged at least, so that a start sees what the past hour was like. */
const LEAST_REACH = HOUR;
const MARGIN = 5 * MINUTE;

export interface SweepDeps extends TellEpisodesDeps {
  config: Pick<MessagingHealthConfig, 'sweep' | 'triggers' | 'retention'>;
  sources: SignalSource[];
}

/** What one round did. */
export interface SweepReport {
  organizations: number;
}

/**
 * The regular round: asks the sources, judges every ratio trigger of every
 * organization, saves, and tells who has to know. Any number of replicas may run
 * it at once. Each signal goes its own way, so that a slow source holds up no other.
 */
export class Sweep {
  private running: Promise<SweepReport> | undefined;
  private purgedAt = -Infinity;
  private readonly collectors: SourceCollector[];

  constructor(private readonly deps: SweepDeps) {
    const { config, clock, sources } = deps;
    const span = Math.max(...RATIO_TRIGGER_IDS.map(id => this.spanOf(id)));
    this.collectors = sources.map(
      source =>
        new SourceCollector(source, {
          clock,
          timeoutMilliseconds: config.sweep.timeoutMilliseconds,
          span,
        }),
    );
  }

  /** Runs a round; while one is running, joins it. */
  run(signal?: AbortSignal): Promise<SweepReport> {
    this.running ??= this.runOnce(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runOnce(signal?: AbortSignal): Promise<SweepReport> {
    const { organizations } = await this.deps.directory.list();
    const rounds = await Promise.allSettled(
      RATIO_TRIGGER_IDS.map(trigger =>
        this.judge(trigger, organizations, signal),
      ),
    );
    await this.purge();
    const failed = rounds.find(round => round.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
    return { organizations: organizations.length };
  }

  private async judge(
    trigger: RatioTriggerId,
    organizations: Organization[],
    signal?: AbortSignal,
  ): Promise<void> {
    const { knex, clock, config } = this.deps;
    const settled = clock.now().getTime() - config.sweep.settleMilliseconds;
    const at = floorToMinute(settled);
    const sources = await this.collect(trigger, organizations, at, signal);
    const [statuses, minutes, previous] = await Promise.all([
      listSourceStatuses({ knex }),
      listMinutes({
        knex,
        where: { signal: SIGNAL_OF_RATIO_TRIGGER[trigger] },
        from: new Date(at - this.spanOf(trigger)),
      }),
      listTriggers({ knex, where: { trigger } }),
    ]);
    const judgedAt = clock.now();
    const records = judgeSignal({
      trigger,
      limits: config.triggers[trigger],
      organizations,
      sources,
      statuses,
      minutes,
      previous,
      at,
      reach: this.reachOf(trigger),
      judgedAt,
    });
    await saveRound({ knex, trigger, records, judgedAt });
    await tellEpisodes(this.deps);
  }

  /** Asks the signal's sources and stores what they answered. */
  private async collect(
    trigger: RatioTriggerId,
    organizations: Organization[],
    at: number,
    signal?: AbortSignal,
  ): Promise<string[]> {
    const { knex } = this.deps;
    const collectors = this.collectors.filter(
      ({ source }) => source.signal === SIGNAL_OF_RATIO_TRIGGER[trigger],
    );
    await Promise.all(
      collectors.map(async collector => {
        const { status, observations } = await collector.collect(
          organizations,
          at,
          signal,
        );
        await replaceMinutes({ knex, observations });
        await saveSourceAnswer({ knex, status });
      }),
    );
    return collectors.map(({ source }) => source.id);
  }

  /** How far back minutes are judged where they were not judged yet. */
  private reachOf(trigger: RatioTriggerId): number {
    const limits = this.deps.config.triggers[trigger];
    const needed = limits.holdsForSeconds + limits.keepFiringForSeconds;
    return Math.max(LEAST_REACH, needed * 1000 + MARGIN);
  }

  /** How far back figures are needed for that. */
  private spanOf(trigger: RatioTriggerId): number {
    const limits = this.deps.config.triggers[trigger];
    const window = Math.max(limits.rateWindowSeconds, limits.holdsForSeconds);
    return this.reachOf(trigger) + window * 1000 + MARGIN;
  }

  private async purge(): Promise<void> {
    const { knex, clock, config } = this.deps;
    const now = clock.now().getTime();
    if (now - this.purgedAt < HOUR) {
      return;
    }
    const keptFor = config.retention.observationsMilliseconds;
    await purgeObservations({
      knex,
      minutesBefore: new Date(now - keptFor),
      // Longer than their instants are accepted, so that a repeat is always known as one.
      pushedBefore: new Date(now - keptFor - HOUR),
    });
    this.purgedAt = now;
  }
}
