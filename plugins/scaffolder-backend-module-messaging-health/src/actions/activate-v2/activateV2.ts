import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './activateV2.examples';

/** Runbook §5, inside the deployment window. */
export function createActivateV2Action(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'activate-v2',
      description:
        'Follows the step of a roll-forward that activates v2, inside the deployment window only, until its webhook is proved to be served by it. Where the window is still to come, or a second person has to approve, it says so, puts out `waiting: true` and ends.',
      examples,
    },
    dependencies,
  );
}
