import {
  Communication,
  ContingencyPoint,
  ContingencyPointId,
  FUNCTIONAL_POINTS,
  FunctionalPoint,
  Operation,
  REQUIRED_SIGN_OFFS,
  say,
  Statement,
  TECHNICAL_POINTS,
} from '@messaging-health/backstage-plugin-common';
import { StoredPoint } from '../store/contingencyRow';

/** What the rollback's own sign-offs show of whether the team can answer. */
function describeTeam({ signOffs, steps }: Operation): Statement {
  const words = { signed: signOffs.length, required: REQUIRED_SIGN_OFFS };
  const isWaived = steps.some(
    ({ id, status }) => id === 'validate-conversations' && status === 'waived',
  );
  return isWaived
    ? say('watch.point.team-answers.waived', words)
    : say('watch.point.team-answers.open', words);
}

/** The message that went to the customer last is what its signature can stand on. */
function describeCustomer(told: Communication | undefined): Statement {
  return told
    ? say('communication.contingency-told', {
        at: told.sentAt,
        entry: told.entry,
      })
    : say('watch.point.customer-informed.open');
}

function unsigned(
  id: FunctionalPoint,
  rollback: Operation,
  told: Communication | undefined,
): ContingencyPoint {
  if (id === 'customer-informed') {
    return { id, state: 'open', statement: describeCustomer(told) };
  }
  return id === 'team-answers'
    ? {
        id,
        state: 'open',
        statement: describeTeam(rollback),
        figures: { signOffs: rollback.signOffs.length },
      }
    : { id, state: 'open', statement: say(`watch.point.${id}.open`) };
}

/** All seven in the runbook's order, also those that nobody has measured or signed. */
export function assemblePoints(
  known: Map<ContingencyPointId, StoredPoint>,
  rollback: Operation,
  told?: Communication,
): ContingencyPoint[] {
  return [
    ...TECHNICAL_POINTS.map(
      (id): ContingencyPoint =>
        known.get(id)?.standing ?? {
          id,
          state: 'open',
          statement: say('watch.point.not-measured'),
        },
    ),
    ...FUNCTIONAL_POINTS.map(
      id => known.get(id)?.standing ?? unsigned(id, rollback, told),
    ),
  ];
}
