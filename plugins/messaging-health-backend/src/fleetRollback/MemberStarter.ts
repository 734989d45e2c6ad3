import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  FleetMember,
  isOperationFinished,
  Operation,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { FleetDependencies } from './FleetDependencies';
import { FleetRecord } from './FleetRecord';

/** So often it is looked again who was faster. */
const MOST_LOOKS = 3;

/** What came of a member's turn. */
export type Beginning =
  | { kind: 'under-way'; operation: Operation; joined: boolean }
  | { kind: 'in-contingency' }
  /** Nothing is begun any more, and nothing was. */
  | { kind: 'not-begun' }
  | { kind: 'refused'; statement: Statement };

/**
 * Begins a member's rollback, or finds the one that is there. May be repeated, by
 * another replica too: the database admits one unfinished operation an organization,
 * and one that this fleet rollback began bears its id.
 */
export class MemberStarter {
  constructor(
    private readonly deps: Pick<FleetDependencies, 'operations' | 'logger'>,
  ) {}

  /** Throws what may pass by itself, such as a database or a catalog that is away. */
  async begin(
    fleet: FleetRecord,
    member: FleetMember,
    looks = MOST_LOOKS,
  ): Promise<Beginning> {
    const { organizationId } = member;
    const { operations } = this.deps;
    const found = await operations.latestOf(organizationId);
    if (found?.fleetRollbackId === fleet.id) {
      return { kind: 'under-way', operation: found, joined: false };
    }
    if (found && !isOperationFinished(found.status)) {
      return this.join(fleet, found);
    }
    const modes = await operations.modesOf([organizationId]);
    if (modes.get(organizationId)?.mode === 'contingency') {
      return { kind: 'in-contingency' };
    }
    return fleet.status === 'running'
      ? this.start(fleet, member, looks)
      : { kind: 'not-begun' };
  }

  /** Says who is to hear that a claim could not be turned into a rollback. */
  giveUp(error: unknown): Beginning {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      kind: 'refused',
      statement: say('fleet.member.refused', { cause }),
    };
  }

  private async join(
    fleet: FleetRecord,
    operation: Operation,
  ): Promise<Beginning> {
    const { id, kind, status } = operation;
    if (kind === 'roll-forward') {
      const statement = say('fleet.member.in-the-way', { kind, operation: id });
      return { kind: 'refused', statement };
    }
    const resumed =
      status === 'failed'
        ? await this.deps.operations.resume(id, fleet.requestedBy)
        : operation;
    return { kind: 'under-way', operation: resumed, joined: true };
  }

  private async start(
    fleet: FleetRecord,
    member: FleetMember,
    looks: number,
  ): Promise<Beginning> {
    try {
      const operation = await this.deps.operations.start(
        {
          kind: 'rollback',
          organizationId: member.organizationId,
          reason: fleet.reason,
          fleetRollbackId: fleet.id,
          scaffolderTaskId: fleet.scaffolderTaskId,
        },
        fleet.requestedBy,
      );
      return { kind: 'under-way', operation, joined: false };
    } catch (error) {
      if (error instanceof InputError || error instanceof NotFoundError) {
        return this.giveUp(error);
      }
      if (error instanceof ConflictError && looks > 1) {
        return this.begin(fleet, member, looks - 1);
      }
      throw error;
    }
  }
}
