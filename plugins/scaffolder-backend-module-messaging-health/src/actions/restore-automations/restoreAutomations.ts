import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './restoreAutomations.examples';

/** Runbook §5, after the preconditions. */
export function createRestoreAutomationsAction(
  dependencies: ActionDependencies,
) {
  return createFollowingAction(
    {
      stepId: 'restore-automations',
      description:
        'Follows the step of a roll-forward that puts the automations of the inbox back as they were before the rollback.',
      examples,
    },
    dependencies,
  );
}
