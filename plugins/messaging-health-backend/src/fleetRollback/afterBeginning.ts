import { FleetMember, say } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { FleetRecord } from './FleetRecord';
import { sayStopped } from './judgeFleet';
import { Beginning } from './MemberStarter';

/** True for a member that somebody is about to begin. */
export function isClaimed({ state, operationId }: FleetMember): boolean {
  return state === 'running' && !operationId;
}

/** The fleet rollback once it is known what came of a member's turn. */
export function afterBeginning(
  before: FleetRecord,
  member: FleetMember,
  { beginning, now }: { beginning: Beginning; now: Date },
): FleetRecord {
  const at = toTimestamp(now);
  const noted = { ...member, ...standingAfter(before, beginning) };
  const after = {
    ...before,
    updatedAt: at,
    members: before.members.map(other =>
      other.organizationId === member.organizationId ? noted : other,
    ),
  };
  return noted.state === 'refused' && before.status === 'running'
    ? {
        ...after,
        status: 'stopped',
        stop: { at, statement: sayStopped([noted]) },
      }
    : after;
}

function standingAfter(
  { status }: FleetRecord,
  beginning: Beginning,
): Pick<FleetMember, 'state' | 'operationId' | 'statement'> {
  switch (beginning.kind) {
    case 'under-way': {
      const { id } = beginning.operation;
      return {
        state: 'running',
        operationId: id,
        statement: beginning.joined
          ? say('fleet.member.joined', { operation: id })
          : undefined,
      };
    }
    case 'in-contingency':
      return { state: 'served', statement: say('fleet.member.in-contingency') };
    case 'refused':
      return { state: 'refused', statement: beginning.statement };
    case 'not-begun':
      return status === 'ended'
        ? { state: 'skipped', statement: say('fleet.member.skipped') }
        : { state: 'queued', statement: undefined };
    default:
      throw new Error(`Unexpected beginning ${beginning satisfies never}`);
  }
}
