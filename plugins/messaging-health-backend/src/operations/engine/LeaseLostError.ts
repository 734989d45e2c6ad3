import { CustomErrorBase } from '@backstage/errors';
import { Lease } from './Lease';

/** A worker wants to write an operation that is no longer its own; it has to stop. */
export class LeaseLostError extends CustomErrorBase {
  readonly name = 'LeaseLostError';
  constructor(lease: Lease) {
    super(
      `Worker ${lease.holder} no longer holds operation ${lease.operationId} (claim ${lease.fence}): it was taken over, or ended by a person. What the worker still wanted to write was not written.`,
    );
  }
}
