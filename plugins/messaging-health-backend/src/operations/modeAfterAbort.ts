import {
  Mode,
  OperationStep,
  Serving,
} from '@messaging-health/backstage-plugin-common';

/**
 * The mode that an aborted rollback leaves behind: what is true, and where that
 * can't be seen, the safe side as soon as v2 was touched. The freeze is not changed
 * by an abort.
 */
export function modeAfterAbort(
  serving: Serving,
  steps: Pick<OperationStep, 'id' | 'attempts'>[],
): Mode {
  switch (serving) {
    case 'v2':
      return 'v2';
    case 'fallback':
    case 'nothing':
      return 'contingency';
    case 'unknown':
      return steps.some(
        ({ id, attempts }) => id === 'deactivate-v2' && attempts > 0,
      )
        ? 'contingency'
        : 'v2';
    default:
      throw new Error(`Unexpected answer ${serving satisfies never}`);
  }
}
