import { ConflictError } from '@backstage/errors';
import {
  Actor,
  Operation,
  Organization,
  Rehearsal,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { findRehearsal, storeRehearsal } from '../store/rehearsals';
import { WatchDependencies } from '../WatchDependencies';
import { findAll } from './findAll';

/** Rehearsals of an organization that are kept. */
const KEPT = 20;

/** A probe while a path is being switched can itself get it stuck. */
export function isSwitching(operation: Operation | undefined): boolean {
  return operation?.status === 'running';
}

/** Rehearses rollbacks, keeps what was found, and tells of who is not ready any more. */
export class Rehearser {
  constructor(private readonly deps: WatchDependencies) {}

  /** Throws `ConflictError` while an operation is at work on the organization. */
  async rehearse(
    organization: Organization,
    by: Actor,
    signal: AbortSignal,
  ): Promise<Rehearsal> {
    const { knex, clock, operations, onNotReady, onChanged } = this.deps;
    const { id } = organization;
    const operation = (await operations.unfinishedOf([id])).get(id);
    if (operation && isSwitching(operation)) {
      throw new ConflictError(
        `A ${operation.kind} is at work on ${organization.title} (operation ${operation.id}). Rehearse again when it waits or has ended.`,
      );
    }
    const findings = await findAll(this.deps, organization, signal);
    const rehearsal: Rehearsal = {
      organizationId: id,
      at: toTimestamp(clock.now()),
      by,
      ready: findings.every(({ ready }) => ready),
      findings,
    };
    const before = await findRehearsal({ knex, organizationId: id });
    if (before?.ready && !rehearsal.ready) {
      // Before it is kept: whoever dies in between tells again, and does not forget.
      await onNotReady({ organization, rehearsal });
    }
    await storeRehearsal({ knex, rehearsal, keep: KEPT });
    onChanged(id);
    return rehearsal;
  }
}
