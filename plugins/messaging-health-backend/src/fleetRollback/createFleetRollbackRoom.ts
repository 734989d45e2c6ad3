import { DefaultFleetRollbackService } from './DefaultFleetRollbackService';
import { FleetDependencies } from './FleetDependencies';
import { FleetRollbackService } from './FleetRollbackService';
import { FleetRunner } from './FleetRunner';

/** The fleet rollbacks, and the runner that carries them on once it is started. */
export interface FleetRollbackRoom {
  service: FleetRollbackService;
  runner: FleetRunner;
}

/** Puts the room together. */
export function createFleetRollbackRoom(
  deps: FleetDependencies,
): FleetRollbackRoom {
  const runner = new FleetRunner(deps);
  return { runner, service: new DefaultFleetRollbackService(deps, runner) };
}
