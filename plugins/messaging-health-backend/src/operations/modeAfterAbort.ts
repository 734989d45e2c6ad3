import {
  Mode,
  Operation,
  Serving,
} from '@messaging-health/backstage-plugin-common';

/**
 * The mode that an aborted operation leaves behind: what is true, and where that
 * can't be seen, the safe side as soon as v2 was touched, and before that what ran
 * when the operation was asked for. What begins in contingency
 * ends there: a roll-forward that changed something is followed by a rollback. The
 * freeze is not changed by an abort.
 */
export function modeAfterAbort(
  {
    kind,
    steps,
  }: Pick<Operation, 'kind'> & {
    steps: Pick<Operation['steps'][number], 'id' | 'attempts'>[];
  },
  serving: Serving,
  modeBefore: Mode = 'v2',
): Mode {
  if (kind !== 'rollback') {
    return 'contingency';
  }
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
        : modeBefore;
    default:
      throw new Error(`Unexpected answer ${serving satisfies never}`);
  }
}
