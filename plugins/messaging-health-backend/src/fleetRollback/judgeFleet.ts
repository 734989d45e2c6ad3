import {
  FleetMember,
  Operation,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { FleetRecord } from './FleetRecord';
import { isServed, isTroubled, memberAfter } from './memberAfter';

/** Most names in a sentence. */
const MOST_NAMES = 5;

/** What is seen of a fleet rollback's operations, and when. */
export interface FleetSighting {
  now: Date;
  /** The members' operations, by organization. */
  operations: ReadonlyMap<string, Operation>;
  /** When the fleet rollback's newest operation was begun. */
  lastBegunAt?: Date;
  pauseMilliseconds: number;
}

/** A fleet rollback as it should be now. */
export interface FleetJudgement {
  after: FleetRecord;
  /** The organization whose rollback is to be begun, once `after` is stored. */
  claimed?: string;
}

/**
 * Says how a fleet rollback goes on: the canary alone, then wave by wave; nothing more
 * from the moment that a member's rollback fails. Pure, so that every replica comes to
 * the same answer.
 */
export function judgeFleet(
  before: FleetRecord,
  sighting: FleetSighting,
): FleetJudgement {
  const members = before.members.map(member => {
    const operation = sighting.operations.get(member.organizationId);
    return operation ? memberAfter(member, operation) : member;
  });
  const after = withStatus(before, members, toTimestamp(sighting.now));
  return after.status === 'running'
    ? withNextMember(after, sighting)
    : { after };
}

/** True for a judgement that changes nothing. */
export function isUnchanged(before: FleetRecord, after: FleetRecord): boolean {
  return (
    before.status === after.status &&
    before.wave === after.wave &&
    before.members.every((member, index) => member === after.members[index])
  );
}

function withStatus(
  before: FleetRecord,
  members: FleetMember[],
  at: string,
): FleetRecord {
  const after = { ...before, members, updatedAt: at };
  const open = before.status === 'running' || before.status === 'stopped';
  if (open && members.every(isServed)) {
    const { stop: _, ...rest } = after;
    return { ...rest, status: 'succeeded', finishedAt: at };
  }
  if (before.status === 'running') {
    const statement = reasonToStop(before, members);
    if (statement) {
      return { ...after, status: 'stopped', stop: { at, statement } };
    }
  }
  return after;
}

/** What was passed over by a decision is no reason again, until all others had their turn. */
function reasonToStop(
  before: FleetRecord,
  members: FleetMember[],
): Statement | undefined {
  const failedNow = members.filter(
    (member, index) => isTroubled(member) && !isTroubled(before.members[index]),
  );
  if (failedNow.length > 0) {
    return sayStopped(failedNow);
  }
  return members.every(isOver)
    ? say('fleet.stopped.unserved', {
        organizations: nameAll(members.filter(isTroubled)),
      })
    : undefined;
}

/** Why a fleet rollback stands still, in the words of the first member that failed. */
export function sayStopped(failed: FleetMember[]): Statement {
  const [{ title, statement }] = failed;
  const words = { organization: title, because: statement?.text ?? '' };
  return failed.length === 1
    ? say('fleet.stopped', words)
    : say('fleet.stopped.several', { ...words, others: failed.length - 1 });
}

function withNextMember(
  after: FleetRecord,
  { now, lastBegunAt, pauseMilliseconds }: FleetSighting,
): FleetJudgement {
  const { members, waveSize } = after;
  const next = members.find(({ state }) => state === 'queued');
  if (!next || !isReached(after, next.wave)) {
    return { after };
  }
  const underWay = members.filter(({ state }) => state === 'running');
  const hasRest =
    !lastBegunAt || now.getTime() - lastBegunAt.getTime() >= pauseMilliseconds;
  // Whoever claimed a member begins it before anybody claims the next.
  const isBeginning = underWay.some(({ operationId }) => !operationId);
  if (underWay.length >= waveSize || isBeginning || !hasRest) {
    return { after: { ...after, wave: next.wave } };
  }
  const claimed = next.organizationId;
  return {
    claimed,
    after: {
      ...after,
      wave: next.wave,
      members: members.map(member =>
        member === next ? { ...member, state: 'running' } : member,
      ),
    },
  };
}

/** True once every member of the waves before had its turn. */
function isReached({ members }: FleetRecord, wave: number): boolean {
  return members.every(member => member.wave >= wave || isOver(member));
}

function isOver(member: FleetMember): boolean {
  return isServed(member) || isTroubled(member) || member.state === 'skipped';
}

function nameAll(members: FleetMember[]): string {
  const names = members.slice(0, MOST_NAMES).map(({ title }) => title);
  return members.length > MOST_NAMES
    ? `${names.join(', ')}, …`
    : names.join(', ');
}
