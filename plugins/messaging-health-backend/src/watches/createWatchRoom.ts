import { SchedulerService } from '@backstage/backend-plugin-api';
import { ContingencyReader } from './contingency/ContingencyReader';
import { ContingencyRound } from './contingency/ContingencyRound';
import { SigningDesk } from './contingency/SigningDesk';
import { Verifier } from './contingency/Verifier';
import { WordTeller } from './contingency/WordTeller';
import { DefaultWatchService } from './DefaultWatchService';
import { DriftRound } from './drift/DriftRound';
import { DriftTurns } from './drift/DriftTurns';
import { rehearsalPause, RehearsalRound } from './rehearsal/RehearsalRound';
import { Rehearser } from './rehearsal/Rehearser';
import { WatchDependencies } from './WatchDependencies';
import { WatchService } from './WatchService';

/** Other rooms and modules have started by then. */
const FIRST_AFTER = { seconds: 5 };

/** The watches, and the rounds that they go in. */
export interface WatchRoom {
  service: WatchService;
  drift: DriftRound;
  driftTurns: DriftTurns;
  contingency: ContingencyRound;
  rehearsal: RehearsalRound;
  /** Schedules the rounds: each on one replica at a time. */
  start(platform: { scheduler: SchedulerService }): Promise<void>;
}

/** Puts the watches together. */
export function createWatchRoom(deps: WatchDependencies): WatchRoom {
  const reader = new ContingencyReader(deps);
  const verifier = new Verifier(deps);
  const teller = new WordTeller(deps);
  const rehearser = new Rehearser(deps);
  const drift = new DriftRound(deps);
  const driftTurns = new DriftTurns(deps, drift);
  const contingency = new ContingencyRound(deps, reader, verifier, teller);
  const rehearsal = new RehearsalRound(deps, rehearser);
  return {
    service: new DefaultWatchService(
      deps,
      reader,
      new SigningDesk(deps, reader, verifier, teller),
      rehearser,
    ),
    drift,
    driftTurns,
    contingency,
    rehearsal,
    start: platform =>
      schedule(platform, deps, { driftTurns, contingency, rehearsal }),
  };
}

/** So often in the pause between two comparisons does each replica look whether it is its turn. */
const LOOKS_PER_COMPARISON = 8;

async function schedule(
  { scheduler }: { scheduler: SchedulerService },
  { options }: Pick<WatchDependencies, 'options'>,
  rounds: Pick<WatchRoom, 'driftTurns' | 'contingency' | 'rehearsal'>,
): Promise<void> {
  const common = { scope: 'global' as const, initialDelay: FIRST_AFTER };
  await scheduler.scheduleTask({
    ...common,
    // On every replica; the turns let one of them through.
    scope: 'local',
    id: 'messaging-health-drift',
    frequency: {
      milliseconds: Math.ceil(
        options.drift.compareEveryMilliseconds / LOOKS_PER_COMPARISON,
      ),
    },
    timeout: { seconds: 30 },
    fn: signal => rounds.driftTurns.run(signal),
  });
  await scheduler.scheduleTask({
    ...common,
    id: 'messaging-health-contingency',
    frequency: { milliseconds: options.contingency.measureEveryMilliseconds },
    timeout: { minutes: 2 },
    fn: signal => rounds.contingency.run(signal),
  });
  await scheduler.scheduleTask({
    ...common,
    id: 'messaging-health-rehearsal',
    frequency: {
      milliseconds: rehearsalPause(options.rehearsal.everyMilliseconds),
    },
    timeout: { minutes: 5 },
    fn: signal => rounds.rehearsal.run(signal),
  });
}
