import {
  ClosingFact,
  Incident,
  isActionOpen,
} from '@messaging-health/backstage-plugin-common';
import { RecordRights } from '../../hooks/useRecordRights';

/** What is to be done next. */
export type NextStep =
  | 'start-rollback'
  | 'look-at-organization'
  | 'add-finding'
  | 'watch-operation'
  | 'tell-customer'
  | 'finish-actions'
  | 'plan-return'
  | 'start-return'
  | 'close'
  | 'hand-out'
  | { give: ClosingFact };

/** A message that is owed by now; one that is owed later can wait for what is urgent. */
function isMessageOwed({ communications }: Incident, now: number): boolean {
  const { due, dueAt } = communications;
  return due !== undefined && (!dueAt || Date.parse(dueAt) <= now);
}

/** v2 returns once nothing blocks it. */
function onTheWayBack(incident: Incident): NextStep {
  const isBlocked = incident.correctiveActions.some(
    action => action.blocksReturn && isActionOpen(action),
  );
  if (isBlocked) {
    return 'finish-actions';
  }
  return incident.plannedGoLiveAt === undefined
    ? 'plan-return'
    : 'start-return';
}

function onTheWayToTheEnd({ closing }: Incident, may: RecordRights): NextStep {
  const missing = closing.items.find(({ isPresent }) => !isPresent);
  if (missing) {
    return { give: missing.fact };
  }
  return may.operate ? 'close' : 'hand-out';
}

/** Before the decision: whoever may decides, whoever may not says what they see. */
function beforeTheDecision(may: RecordRights): NextStep {
  if (may.operate) {
    return 'start-rollback';
  }
  return may.confirm ? 'add-finding' : 'look-at-organization';
}

/** The next right thing to do about an incident, for somebody with these rights. */
export function nextStepOf(
  incident: Incident,
  may: RecordRights,
  now: number,
): NextStep {
  switch (incident.status) {
    case 'detected':
    case 'diagnosing':
      return beforeTheDecision(may);
    case 'mitigating':
      return 'watch-operation';
    case 'mitigated':
      return isMessageOwed(incident, now)
        ? 'tell-customer'
        : onTheWayBack(incident);
    case 'monitoring':
      return isMessageOwed(incident, now) ? 'tell-customer' : 'watch-operation';
    case 'resolved':
      return isMessageOwed(incident, now)
        ? 'tell-customer'
        : onTheWayToTheEnd(incident, may);
    default:
      return 'hand-out';
  }
}
