import {
  Actor,
  FleetRollback,
  StartFleetRollbackRequest,
} from '@messaging-health/backstage-plugin-common';

/** Rollbacks of several organizations that share a cause. Callers have been authorized. */
export interface FleetRollbackService {
  /**
   * Writes one down; the runner of any replica carries it out. Throws
   * `UnknownOrganizationError` (404), `InputError` that says what members lack (400),
   * `ConflictError` where one of them belongs to another that has not ended (409).
   */
  start(request: StartFleetRollbackRequest, by: Actor): Promise<FleetRollback>;
  /** Throws `NotFoundError`. */
  get(id: string): Promise<FleetRollback>;
  /** Those under way, then the newest twenty that have ended. */
  list(): Promise<FleetRollback[]>;
  /** Goes on past what failed. Throws `ConflictError` for one that does not stand still. */
  continue(id: string, reason: string, by: Actor): Promise<FleetRollback>;
  /** Begins nothing more; what is under way goes on by itself. Throws `ConflictError` for one that has ended. */
  end(id: string, reason: string, by: Actor): Promise<FleetRollback>;
}
