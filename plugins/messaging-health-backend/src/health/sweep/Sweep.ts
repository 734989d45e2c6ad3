import {
  Organization,
  SIGNAL_OF_TRIGGER,
  TRIGGER_IDS,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { MessagingHealthConfig } from '../../config';
import { OnHealthChanged, OnSweepLate } from '../HealthService';
import { isOrdinarilyPushed } from '../pushedSource';
import { floorToMinute } from '../rules/MinuteFigures';
import { listSourceStatuses } from '../store/listSourceStatuses';
import { judgeAll } from './judgeAll';
import { loadMemory } from './loadMemory';
import { Reaches, reachesOf, windowOf } from './reaches';
import { readNewSeries, readPushed, reopenJudgements } from './readPushed';
import { Round, RoundLease, RoundReport, SweepReport } from './RoundLease';
import { RoundMemory } from './RoundMemory';
import { saveRound } from './saveRound';
import { SourceCollector } from './SourceCollector';
import { sourcesOf } from './sourcesOf';
import { storeFigures, TakenFigures, takeFigures } from './takeFigures';
import { tellBlindness, TellBlindnessDeps } from './tellBlindness';
import { tellEpisodes, TellEpisodesDeps } from './tellEpisodes';
import { UsualVolumes } from './UsualVolumes';

/** So many late rounds in a row are news. */
const LATE_ROUNDS = 3;

export interface SweepDeps extends TellEpisodesDeps, TellBlindnessDeps {
  config: Pick<MessagingHealthConfig, 'sweep' | 'advisoryTriggers'>;
  limitsOf: (organization: Organization) => TriggerLimits;
  sources: SignalSource[];
  /** Names this process in the lease. */
  replica: string;
  usualVolumes: UsualVolumes;
  /** Work that goes on a little at each round: archiving, reading weeks past. Never fails a round. */
  onRoundEnded: (round: { at: number; organizations: Organization[] }) => void;
  onHealthChanged: OnHealthChanged;
  onSweepLate: OnSweepLate;
}

/** What one round works on. */
interface Work {
  round: Round;
  organizations: Organization[];
  memory: RoundMemory;
  /** All that hold for any of them: mostly one. */
  limits: ReadonlySet<TriggerLimits>;
  reaches: Reaches;
  at: number;
  /** Organizations whose verdicts changed. */
  changed: Set<string>;
  /** True where the memory was read anew. */
  isFirst: boolean;
}

/**
 * The regular round: asks the sources, judges every trigger of every organization,
 * stores what changed, and tells who has to know. Exactly one replica has it. Each
 * signal goes its own way, so that a slow source holds up no other.
 */
export class Sweep {
  private running: Promise<RoundReport | undefined> | undefined;
  private remembered: { fence: number; memory: RoundMemory } | undefined;
  private readonly collectors: SourceCollector[];
  private readonly lease: RoundLease;

  constructor(private readonly deps: SweepDeps) {
    const { config, clock, knex, replica, sources } = deps;
    this.collectors = sources.map(
      source =>
        new SourceCollector(source, {
          clock,
          timeoutMilliseconds: config.sweep.timeoutMilliseconds,
        }),
    );
    this.lease = new RoundLease({
      knex,
      clock,
      replica,
      intervalMilliseconds: config.sweep.intervalMilliseconds,
    });
  }

  /** Runs a round; while one is running, joins it. Undefined where another replica has the round. */
  run(signal?: AbortSignal): Promise<RoundReport | undefined> {
    this.running ??= this.runOnce(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Leaves the rounds to the other replicas. */
  async leave(): Promise<void> {
    await this.running?.catch(() => undefined);
    await this.lease.leave();
  }

  private async runOnce(
    signal?: AbortSignal,
  ): Promise<RoundReport | undefined> {
    const { config, onSweepLate } = this.deps;
    const report = await this.lease.withRound(
      round => this.work(round),
      signal,
    );
    if (report && report.lateInARow === LATE_ROUNDS) {
      onSweepLate({
        tookMilliseconds: report.took,
        intervalMilliseconds: config.sweep.intervalMilliseconds,
        inARow: report.lateInARow,
      });
    }
    return report;
  }

  private async work(round: Round): Promise<SweepReport> {
    const { clock, config, directory, limitsOf } = this.deps;
    const { organizations } = await directory.list();
    const settled = clock.now().getTime() - config.sweep.settleMilliseconds;
    const at = floorToMinute(settled);
    const limits = new Set(organizations.map(limitsOf));
    const reaches = reachesOf(limits);
    const known = this.remembered?.memory;
    const memory = await this.remember(round.fence, reaches, at);
    // Until the round has ended well the memory may differ from what is stored.
    this.remembered = undefined;
    memory.moveTo(at);
    const work = {
      round,
      organizations,
      memory,
      limits,
      reaches,
      at,
      changed: new Set<string>(),
      isFirst: memory !== known,
    };
    await this.judgeEverything(work);
    this.remembered = { fence: round.fence, memory };
    this.deps.onHealthChanged([...work.changed]);
    this.deps.onRoundEnded({ at, organizations });
    return { organizations: organizations.length };
  }

  private async judgeEverything(work: Work): Promise<void> {
    const { knex } = this.deps;
    const earliest = work.at - work.reaches.reach - work.reaches.keep;
    await readNewSeries({ knex, memory: work.memory });
    await reopenJudgements({ knex, memory: work.memory, earliest });
    const rounds = await Promise.allSettled(
      TRIGGER_IDS.filter(trigger => this.isWatched(trigger)).map(trigger =>
        this.judge(work, trigger, earliest),
      ),
    );
    await tellBlindness(
      this.deps,
      work.round,
      work.isFirst || work.changed.size > 0,
    );
    await tellEpisodes(this.deps);
    const failed = rounds.find(result => result.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  }

  /** What nothing gives figures for, and nobody expects to, is not judged at all. */
  private isWatched(trigger: TriggerId): boolean {
    const signal = SIGNAL_OF_TRIGGER[trigger];
    return (
      !this.deps.config.advisoryTriggers.includes(trigger) ||
      isOrdinarilyPushed(signal) ||
      this.collectors.some(({ source }) => source.signal === signal)
    );
  }

  /** What this replica knows from the round before, if no other had one since. */
  private async remember(
    fence: number,
    reaches: Reaches,
    at: number,
  ): Promise<RoundMemory> {
    const { knex } = this.deps;
    const known = this.remembered;
    if (
      known &&
      known.fence === fence - 1 &&
      known.memory.keep >= reaches.keep + reaches.reach
    ) {
      return known.memory;
    }
    const { sources } = this.deps;
    const memory = await loadMemory({ knex, at, ...reaches, sources });
    const statuses = await listSourceStatuses({ knex });
    for (const collector of this.collectors) {
      const { id, signal } = collector.source;
      collector.resume(statuses.get(id), memory.seriesOf(signal, id).keys());
    }
    return memory;
  }

  private async judge(
    work: Work,
    trigger: TriggerId,
    earliest: number,
  ): Promise<void> {
    const { knex, clock, config, limitsOf, usualVolumes } = this.deps;
    const { round, organizations, memory, at } = work;
    const signal = SIGNAL_OF_TRIGGER[trigger];
    const collectors = this.collectors.filter(
      ({ source }) => source.signal === signal,
    );
    const taken = await this.collect(work, collectors, earliest);
    await Promise.all([
      readPushed({
        knex,
        memory,
        signal,
        at,
        window: windowOf(trigger, work.limits),
      }),
      trigger === 'whatsapp-regression' &&
        usualVolumes.refresh(memory, organizations, at),
    ]);
    const judgedAt = clock.now();
    // What is taken into the memory is stored while it is judged.
    const [findings] = await Promise.all([
      judgeAll({
        trigger,
        organizations,
        limitsOf,
        usualOf: usualVolumes.usualOf,
        sources: sourcesOf(collectors),
        memory,
        advisory: config.advisoryTriggers.includes(trigger),
        at,
        reach: work.reaches.reach,
        judgedAt,
      }),
      this.store(work, taken),
    ]);
    await round.write(transaction =>
      saveRound({
        transaction,
        trigger,
        findings,
        fence: round.fence,
        at,
        judgedAt,
      }),
    );
    const records = memory.recordsOf(trigger);
    findings.records.forEach(record =>
      records.set(record.organizationId, record),
    );
    [...findings.changes, ...findings.left].forEach(({ organizationId }) =>
      work.changed.add(organizationId),
    );
  }

  private async store(
    { round, memory }: Work,
    taken: TakenFigures[],
  ): Promise<void> {
    if (taken.length > 0) {
      await round.write(async transaction => {
        for (const figures of taken) {
          await storeFigures({ transaction, memory, taken: figures });
        }
      });
    }
  }

  /** Asks sources, and takes what they answer into the memory. */
  private async collect(
    { round, organizations, memory, at }: Work,
    collectors: SourceCollector[],
    earliest: number,
  ): Promise<TakenFigures[]> {
    const answers = await Promise.all(
      collectors.map(async collector => {
        const collected = await collector.collect(
          organizations,
          at,
          earliest,
          round.signal,
        );
        const { source } = collector;
        return collected
          ? [takeFigures({ memory, source, collected, earliest })]
          : [];
      }),
    );
    return answers.flat();
  }
}
