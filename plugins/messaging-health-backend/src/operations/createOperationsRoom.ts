import { DefaultOperationService } from './DefaultOperationService';
import { OperationEngine } from './engine/OperationEngine';
import { OperationsDependencies } from './OperationsDependencies';
import { OperationService } from './OperationService';

/** The operations, and the engine that carries them on once it is started. */
export interface OperationsRoom {
  service: OperationService;
  engine: OperationEngine;
}

/** Puts the room together; `pacemaker` is `clock` unless a test says otherwise. */
export function createOperationsRoom(
  dependencies: Omit<OperationsDependencies, 'pacemaker'> &
    Partial<Pick<OperationsDependencies, 'pacemaker'>>,
): OperationsRoom {
  const deps: OperationsDependencies = {
    ...dependencies,
    pacemaker: dependencies.pacemaker ?? dependencies.clock,
  };
  const engine = new OperationEngine(deps);
  return {
    service: new DefaultOperationService(deps, engine),
    engine,
  };
}
