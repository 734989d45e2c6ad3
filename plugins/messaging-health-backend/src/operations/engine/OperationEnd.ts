import {
  Actor,
  Organization,
  Statement,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { endedColumns, Ending, handOverToRollback } from '../endOperation';
import { modeAfterAbort } from '../modeAfterAbort';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { readDecisionVerdicts } from '../readDecisionVerdicts';
import { setMode } from '../store/setMode';
import { askServing } from './askServing';
import { LeasedWriter } from './LeasedWriter';

/** Ends an operation before its time, in the name of its worker. */
export class OperationEnd {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly writer: LeasedWriter,
    private readonly me: Actor,
  ) {}

  /** After an abort that made the safe side sure first. */
  async abort({ operation, abortedBy }: OperationRecord): Promise<void> {
    const { organizationId } = operation;
    const serving = await askServing(
      this.deps,
      await this.findOrganization(organizationId),
    );
    const ending = this.ending(
      abortedBy ?? this.me,
      operation.abort?.reason ?? '',
    );
    await this.writer.write(
      endedColumns(operation, ending),
      async (transaction, now) => {
        const mode = modeAfterAbort(operation, serving);
        await setMode({ transaction, organizationId, mode, now });
      },
    );
  }

  /** Ends the operation and writes the rollback that takes its place, whose id it answers. */
  async handOver(
    { operation }: OperationRecord,
    because: Statement,
  ): Promise<string> {
    const rollbackId = this.deps.newId();
    const ending = this.ending(this.me, because.text);
    const decisionVerdicts = await this.readVerdicts(operation.organizationId);
    await this.writer.write(
      { ...endedColumns(operation, ending), followed_by: rollbackId },
      transaction =>
        handOverToRollback({
          transaction,
          operation,
          rollbackId,
          decisionVerdicts,
          ending,
        }),
    );
    return rollbackId;
  }

  private ending(by: Actor, reason: string): Ending {
    return { by, reason, now: toTimestamp(this.deps.clock.now()) };
  }

  private async readVerdicts(
    organizationId: string,
  ): Promise<TriggerVerdict[]> {
    const organization = await this.findOrganization(organizationId);
    return organization ? readDecisionVerdicts(this.deps, organization) : [];
  }

  /** An entity that is gone must not keep its operation from being ended. */
  private async findOrganization(
    id: string,
  ): Promise<Organization | undefined> {
    try {
      return await this.deps.organizations.get(id);
    } catch (error) {
      this.deps.logger.warn(`Organization ${id} can't be read: ${error}`);
      return undefined;
    }
  }
}
