import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './activateFallback.examples';

/** Runbook §3, step 3. */
export function createActivateFallbackAction(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'activate-fallback',
      description:
        'Follows step 3 of a rollback until the fallback workflow is active and its production webhook is really served.',
      examples,
    },
    dependencies,
  );
}
