import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  Organization,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { OrganizationDirectory } from '../organizations';
import { ConditionDesk } from './ConditionDesk';
import { DefaultHealthService } from './DefaultHealthService';
import {
  HealthService,
  OnBlind,
  OnHealthChanged,
  OnSuspected,
  OnSweepLate,
  OnTriggerFiring,
} from './HealthService';
import { HousekeepingRound } from './housekeeping/HousekeepingRound';
import { startSweeping } from './sweep/startSweeping';
import { Sweep } from './sweep/Sweep';
import { UsualVolumes } from './sweep/UsualVolumes';
import { HealthBoard } from './verdicts/HealthBoard';
import { VerdictReader } from './verdicts/VerdictReader';

export interface HealthRoomDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  directory: OrganizationDirectory;
  config: MessagingHealthConfig;
  limitsOf: (organization: Organization) => TriggerLimits;
  /** Names this process in the lease of the rounds; unique among the replicas. */
  replica: string;
  /** As registered by the modules; read when the room is made, so after the modules' `init`. */
  sources: SignalSource[];
  /** Called once for each episode of firing; repeated after a crash or a failure, so it must be idempotent. */
  onFiring: OnTriggerFiring;
  /** Called once for each suspicion; may be repeated likewise. */
  onSuspected: OnSuspected;
  /** Called once for each blindness; may be repeated likewise. */
  onBlind: OnBlind;
  onSweepLate: OnSweepLate;
  onHealthChanged: OnHealthChanged;
}

export interface HealthRoom {
  service: HealthService;
  sweep: Sweep;
  housekeeping: HousekeepingRound;
  /** Schedules the rounds and runs the first one at once, without waiting for it. */
  start(deps: {
    scheduler: SchedulerService;
    /** Aborted at shutdown. */
    signal?: AbortSignal;
  }): Promise<void>;
  /** Leaves the rounds to the other replicas: at a shutdown. */
  stop(): Promise<void>;
}

/** Puts the health room together. */
export function createHealthRoom(deps: HealthRoomDeps): HealthRoom {
  const board = new HealthBoard(deps);
  const usualVolumes = new UsualVolumes(deps);
  const housekeeping = new HousekeepingRound({
    ...deps,
    onWeeksPastRead: () => usualVolumes.forget(),
  });
  const sweep = new Sweep({
    ...deps,
    usualVolumes,
    onRoundEnded: round => housekeeping.goOn(round),
    onHealthChanged: organizationIds => {
      board.forget();
      deps.onHealthChanged(organizationIds);
    },
  });
  return {
    service: new DefaultHealthService({
      ...deps,
      board,
      reader: new VerdictReader(deps),
      conditions: new ConditionDesk(deps),
    }),
    sweep,
    housekeeping,
    start: ({ scheduler, signal }) =>
      startSweeping({
        sweep,
        scheduler,
        clock: deps.clock,
        logger: deps.logger,
        intervalMilliseconds: deps.config.sweep.intervalMilliseconds,
        signal,
      }),
    stop: () => sweep.leave(),
  };
}
