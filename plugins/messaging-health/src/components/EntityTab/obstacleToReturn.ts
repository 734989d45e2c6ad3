import {
  isOperationFinished,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { Words } from '../../hooks/useWords';
import { sayInTheWay } from './sayInTheWay';

/** Why no return to v2 can be started from contingency now; `undefined` when nothing stands in the way. */
export function obstacleToReturn(
  overview: Pick<OrganizationOverview, 'allowed' | 'operation'>,
  templateIsThere: boolean,
  t: Words,
): string | undefined {
  const { allowed, operation } = overview;
  if (!allowed.operate) {
    return t('return.why.permission');
  }
  if (operation && !isOperationFinished(operation.status)) {
    return sayInTheWay(operation, t);
  }
  return templateIsThere ? undefined : t('return.why.template');
}
