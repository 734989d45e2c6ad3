import {
  OperationStatus,
  Serving,
  STEPS_OF,
  StepStatus,
} from '@messaging-health/backstage-plugin-common';
import { chooseAbortWay } from './chooseAbortWay';

/** A rollback whose switch stands like this. */
function rollback(
  status: OperationStatus,
  v2: [StepStatus, number],
  fallback: [StepStatus, number],
) {
  const standings = new Map([
    ['deactivate-v2', v2],
    ['activate-fallback', fallback],
  ]);
  return {
    kind: 'rollback' as const,
    status,
    steps: STEPS_OF.rollback.map((id, index) => {
      const [standing, attempts] = standings.get(id) ?? ['pending', 0];
      return {
        id,
        position: index + 1,
        status: standing,
        attempts,
        proofs: [],
      };
    }),
  };
}

const UNTOUCHED = rollback('running', ['pending', 0], ['pending', 0]);
const ENDING_V2 = rollback('running', ['running', 1], ['pending', 0]);
const BETWEEN = rollback('running', ['done', 1], ['pending', 0]);
const BRINGING_FALLBACK = rollback('running', ['done', 1], ['running', 1]);
const STUCK = rollback('failed', ['done', 1], ['failed', 1]);
const SWITCHED = rollback('waiting', ['done', 1], ['done', 1]);

describe('how a rollback is aborted', () => {
  it.each<[string, ReturnType<typeof rollback>, Serving, string]>([
    ['before v2 was touched', UNTOUCHED, 'unknown', 'end'],
    // What was seen may be over: the request is on its way.
    ['while v2 is being ended', ENDING_V2, 'v2', 'safe-end'],
    ['between the two', BETWEEN, 'nothing', 'safe-end'],
    [
      'while the fallback is brought',
      BRINGING_FALLBACK,
      'fallback',
      'safe-end',
    ],
    ['stuck, with nobody serving', STUCK, 'nothing', 'safe-end'],
    ['stuck, and nobody can tell', STUCK, 'unknown', 'safe-end'],
    ['stuck, with v2 put back by somebody', STUCK, 'v2', 'end'],
    ['stuck, with the fallback put up by somebody', STUCK, 'fallback', 'end'],
    ['after the switch', SWITCHED, 'fallback', 'end'],
    ['after the switch, and nobody can tell', SWITCHED, 'unknown', 'end'],
    // The fallback that was proved is dead by now.
    ['after the switch, with nobody serving', SWITCHED, 'nothing', 'safe-end'],
  ])('%s', (_name, operation, serving, way) => {
    expect(chooseAbortWay(operation, serving, false)).toBe(way);
    expect(chooseAbortWay(operation, serving, true)).toBe('end');
  });
});
