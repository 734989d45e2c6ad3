import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './suspendAutomations.examples';

/** Runbook §3, step 4. */
export function createSuspendAutomationsAction(
  dependencies: ActionDependencies,
) {
  return createFollowingAction(
    {
      stepId: 'suspend-automations',
      description:
        'Follows step 4 of a rollback until the critical automations in Chatwoot are off and every inbox still receives.',
      examples,
    },
    dependencies,
  );
}
