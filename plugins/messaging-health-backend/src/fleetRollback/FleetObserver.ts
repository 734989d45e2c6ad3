import {
  FleetMember,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { fromTimestamp } from '../database';
import { FleetDependencies } from './FleetDependencies';
import { FleetRecord } from './FleetRecord';
import { FleetSighting } from './judgeFleet';

/** Looks at the operations of a fleet rollback's members. */
export class FleetObserver {
  constructor(
    private readonly deps: Pick<
      FleetDependencies,
      'operations' | 'clock' | 'options'
    >,
  ) {}

  async look(fleet: FleetRecord): Promise<FleetSighting> {
    const newest = fleet.members.filter(hasOperation).at(-1);
    const members = fleet.members.filter(
      member =>
        hasOperation(member) && (member === newest || mayChange(fleet, member)),
    );
    const operations = await this.read(members);
    const begun = newest && operations.get(newest.organizationId);
    return {
      now: this.deps.clock.now(),
      operations: new Map(
        members.flatMap(member => {
          const operation = operations.get(member.organizationId);
          return operation && mayChange(fleet, member)
            ? [[member.organizationId, operation]]
            : [];
        }),
      ),
      lastBegunAt:
        begun?.fleetRollbackId === fleet.id
          ? fromTimestamp(begun.requestedAt)
          : undefined,
      pauseMilliseconds: this.deps.options.fleetRollback.pauseMilliseconds,
    };
  }

  private async read(members: FleetMember[]): Promise<Map<string, Operation>> {
    const { operations } = this.deps;
    const found = new Map<string, Operation>();
    const unfinished = await operations.unfinishedOf(
      members.map(({ organizationId }) => organizationId),
    );
    for (const { organizationId, operationId = '' } of members) {
      const open = unfinished.get(organizationId);
      found.set(
        organizationId,
        open?.id === operationId ? open : await operations.get(operationId),
      );
    }
    return found;
  }
}

function hasOperation({ operationId }: FleetMember): boolean {
  return operationId !== undefined;
}

/** A failed rollback may be resumed; that matters while the fleet rollback goes on. */
function mayChange({ status }: FleetRecord, { state }: FleetMember): boolean {
  return (
    state === 'running' ||
    state === 'served' ||
    (state === 'failed' && (status === 'running' || status === 'stopped'))
  );
}
