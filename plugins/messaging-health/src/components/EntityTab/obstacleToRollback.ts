import {
  blockingProblems,
  isOperationFinished,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { Words } from '../../hooks/useWords';
import { sayInTheWay } from './sayInTheWay';

/** Why no rollback can be started now; `undefined` when nothing stands in the way. */
export function obstacleToRollback(
  overview: OrganizationOverview,
  templateIsThere: boolean,
  t: Words,
): string | undefined {
  const { allowed, operation, mode, organization } = overview;
  if (!allowed.operate) {
    return t('rollback.why.permission');
  }
  if (operation && !isOperationFinished(operation.status)) {
    return sayInTheWay(operation, t);
  }
  if (mode !== 'v2') {
    return t('rollback.why.mode', { mode: t(`mode.${mode}`) });
  }
  if (blockingProblems(organization).length > 0) {
    return t('rollback.why.problems');
  }
  return templateIsThere ? undefined : t('rollback.why.template');
}
