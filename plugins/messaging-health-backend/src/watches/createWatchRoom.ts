import { SchedulerService } from '@backstage/backend-plugin-api';
import { ContingencyReader } from './contingency/ContingencyReader';
import { ContingencyRound } from './contingency/ContingencyRound';
import { SigningDesk } from './contingency/SigningDesk';
import { Verifier } from './contingency/Verifier';
import { WordTeller } from './contingency/WordTeller';
import { DefaultWatchService } from './DefaultWatchService';
import { DriftRound } from './drift/DriftRound';
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
  contingency: ContingencyRound;
  rehearsal: RehearsalRound;
  /** Schedules the rounds: on whichever replica is free, on one at a time. */
  start(platform: { scheduler: SchedulerService }): Promise<void>;
}

/** Puts the watches together. */
export function createWatchRoom(deps: WatchDependencies): WatchRoom {
  const reader = new ContingencyReader(deps);
  const verifier = new Verifier(deps);
  const teller = new WordTeller(deps);
  const rehearser = new Rehearser(deps);
  const drift = new DriftRound(deps);
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
    contingency,
    rehearsal,
    start: platform =>
      schedule(platform, deps, { drift, contingency, rehearsal }),
  };
}

/** A killed replica's round is free for another one after its timeout, so that is short where it matters. */
async function schedule(
  { scheduler }: { scheduler: SchedulerService },
  { options }: Pick<WatchDependencies, 'options'>,
  rounds: Pick<WatchRoom, 'drift' | 'contingency' | 'rehearsal'>,
): Promise<void> {
  const common = { scope: 'global' as const, initialDelay: FIRST_AFTER };
  await scheduler.scheduleTask({
    ...common,
    id: 'messaging-health-drift',
    frequency: { milliseconds: options.drift.compareEveryMilliseconds },
    timeout: { seconds: 30 },
    fn: signal => rounds.drift.run(signal),
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
