import { toTimestamp } from '../../database';
import { OperationsDependencies } from '../OperationsDependencies';
import { renewLease } from '../store/renewLease';
import { Lease } from './Lease';
import { LeaseLostError } from './LeaseLostError';

/** Renewed three times before it would end, so that one failed renewal costs nothing. */
const RENEWALS_PER_LEASE = 3;

/**
 * Renews a lease until `signal` ends it; calls `onLost` where another worker has
 * taken over. A database that can't be asked is tried again: past the end of the
 * lease, the guard of every write decides.
 */
export async function keepLease(options: {
  deps: OperationsDependencies;
  lease: Lease;
  signal: AbortSignal;
  onLost: (error: LeaseLostError) => void;
}): Promise<void> {
  const { deps, lease, signal, onLost } = options;
  const { leaseForMilliseconds } = deps.options.engine;
  while (!signal.aborted) {
    try {
      await deps.pacemaker.sleep(
        leaseForMilliseconds / RENEWALS_PER_LEASE,
        signal,
      );
      await renewLease({
        knex: deps.knex,
        lease,
        expiresAt: toTimestamp(
          new Date(deps.clock.now().getTime() + leaseForMilliseconds),
        ),
      });
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      if (error instanceof LeaseLostError) {
        onLost(error);
        return;
      }
      deps.logger.warn(
        `The lease of operation ${lease.operationId} was not renewed: ${error}`,
      );
    }
  }
}
