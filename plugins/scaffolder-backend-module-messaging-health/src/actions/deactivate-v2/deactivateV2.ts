import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './deactivateV2.examples';

/** Runbook §3, step 2. */
export function createDeactivateV2Action(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'deactivate-v2',
      description:
        'Follows step 2 of a rollback until the v2 workflow is off in n8n and its production webhook no longer reaches it.',
      examples,
    },
    dependencies,
  );
}
