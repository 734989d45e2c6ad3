import { Operation } from '@messaging-health/backstage-plugin-common';
import { Words } from '../../hooks/useWords';
import { sayActor } from '../Person';

/** What is under way instead of what somebody would start, and what may be done about it. */
export function sayInTheWay(
  { kind, status, requestedBy }: Operation,
  t: Words,
): string {
  return t(
    kind === 'roll-forward' ? 'rollback.why.return' : 'rollback.why.operation',
    {
      kind: t(`operationKind.${kind}`),
      status: t(`operationStatus.${status}`),
      person: sayActor(requestedBy, t),
    },
  );
}
