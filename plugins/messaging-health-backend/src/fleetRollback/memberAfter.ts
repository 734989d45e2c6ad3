import {
  FleetMember,
  FleetMemberState,
  Operation,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';

/** True for a member that somebody has to look at. */
export function isTroubled({ state }: Pick<FleetMember, 'state'>): boolean {
  return state === 'failed' || state === 'refused';
}

/** True for a member whose customers are proved to be served. */
export function isServed({ state }: Pick<FleetMember, 'state'>): boolean {
  return state === 'served' || state === 'finished';
}

/** A member as its operation leaves it; the same object where nothing has changed. */
export function memberAfter(
  member: FleetMember,
  operation: Operation,
): FleetMember {
  const { state, statement } = standingOf(operation);
  return state === member.state
    ? member
    : { ...member, state, statement: statement ?? joined(member, operation) };
}

function standingOf(operation: Operation): {
  state: FleetMemberState;
  statement?: Statement;
} {
  const { status, steps, abort } = operation;
  if (status === 'succeeded') {
    return { state: 'finished', statement: say('fleet.member.finished') };
  }
  if (status === 'aborted') {
    const statement = say('fleet.member.aborted', {
      person: abort?.by ?? '?',
      reason: abort?.reason ?? '?',
    });
    return { state: 'failed', statement };
  }
  if (status === 'failed') {
    const step = steps.find(({ failure }) => failure !== undefined);
    const statement = say('fleet.member.failed', {
      step: step?.id ?? '?',
      cause: step?.failure?.cause ?? '?',
    });
    return { state: 'failed', statement };
  }
  // A waived proof is none: only a verified step says that customers are served.
  return steps.some(
    ({ id, status: step }) => id === 'verify-webhooks' && step === 'done',
  )
    ? { state: 'served', statement: say('fleet.member.served') }
    : { state: 'running' };
}

/** What is said of a member again once its failed rollback goes on. */
function joined(
  { statement }: FleetMember,
  { id }: Operation,
): Statement | undefined {
  return statement?.code === 'fleet.member.failed'
    ? say('fleet.member.joined', { operation: id })
    : statement;
}
