import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './verifyWebhooks.examples';

/** Runbook §3, step 5. */
export function createVerifyWebhooksAction(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'verify-webhooks',
      description:
        'Follows step 5 of a rollback until webhooks have answered without an error, to probes and to real traffic.',
      examples,
    },
    dependencies,
  );
}
