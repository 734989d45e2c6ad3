import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { OrganizationDirectory } from '../organizations';
import { ConditionDesk } from './ConditionDesk';
import { DefaultHealthService } from './DefaultHealthService';
import { HealthService, OnTriggerFiring } from './HealthService';
import { startSweeping } from './sweep/startSweeping';
import { Sweep } from './sweep/Sweep';

export interface HealthRoomDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  directory: OrganizationDirectory;
  config: MessagingHealthConfig;
  /** As registered by the modules; read when the room is made, so after the modules' `init`. */
  sources: SignalSource[];
  /** Called once for each episode of firing; repeated after a crash or a failure, so it must be idempotent. */
  onFiring: OnTriggerFiring;
}

export interface HealthRoom {
  service: HealthService;
  sweep: Sweep;
  /** Schedules the rounds and runs the first one at once, without waiting for it. */
  start(deps: {
    scheduler: SchedulerService;
    /** Aborted at shutdown. */
    signal?: AbortSignal;
  }): Promise<void>;
}

/** Puts the health room together. */
export function createHealthRoom(deps: HealthRoomDeps): HealthRoom {
  const sweep = new Sweep(deps);
  return {
    service: new DefaultHealthService({
      ...deps,
      conditions: new ConditionDesk(deps),
    }),
    sweep,
    start: ({ scheduler, signal }) =>
      startSweeping({
        sweep,
        scheduler,
        clock: deps.clock,
        logger: deps.logger,
        intervalMilliseconds: deps.config.sweep.intervalMilliseconds,
        signal,
      }),
  };
}
