import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './validateConversations.examples';

/** Runbook §3, step 6. */
export function createValidateConversationsAction(
  dependencies: ActionDependencies,
) {
  return createFollowingAction(
    {
      stepId: 'validate-conversations',
      description:
        'Looks at step 6 of a rollback, where people sign off three real conversations. It does not wait for them: while they have not, it says where they can, puts out `waiting: true` and ends.',
      examples,
    },
    dependencies,
  );
}
