import { ConflictError } from '@backstage/errors';
import { Actor, Organization } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { OperationsDependencies } from './OperationsDependencies';
import { readMode } from './readMode';
import { findUnfinishedOperation } from './store/findUnfinishedOperation';
import { lockMode } from './store/lockMode';
import { setFreeze } from './store/setFreeze';

/** Lifts a freeze by hand. */
export class FreezeLifter {
  constructor(
    private readonly deps: Pick<
      OperationsDependencies,
      'knex' | 'clock' | 'incidents' | 'logger'
    >,
  ) {}

  /** Does nothing where the organization is not frozen. */
  async lift(
    { id: organizationId }: Organization,
    reason: string,
    by: Actor,
  ): Promise<void> {
    const { knex, clock } = this.deps;
    const { freeze } = await readMode({ knex, organizationId });
    if (!freeze) {
      return;
    }
    await knex.transaction(async transaction => {
      // Who begins an operation at once waits for this, or is seen here.
      await lockMode({ transaction, organizationId, now: clock.now() });
      const unfinished = await findUnfinishedOperation({
        knex: transaction,
        organizationId,
      });
      if (unfinished) {
        const { id, kind, status } = unfinished.operation;
        throw new ConflictError(
          `The freeze can't be lifted while a ${kind} is under way (operation ${id}, ${status}). Finish or abort it first.`,
        );
      }
      const now = toTimestamp(clock.now());
      await setFreeze({ transaction, organizationId, now });
    });
    if (freeze.incident) {
      await this.note(freeze.incident, reason, by);
    }
  }

  /** The freeze is lifted even if its incident takes no more notes. */
  private async note(incident: string, reason: string, by: Actor) {
    try {
      await this.deps.incidents.addNote(
        incident,
        by,
        `Lifted the freeze: ${reason}`,
      );
    } catch (error) {
      this.deps.logger.warn(
        `${incident} could not be told that the freeze was lifted: ${error}`,
      );
    }
  }
}
