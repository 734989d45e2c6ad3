import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './validateScenarios.examples';

/** Runbook §5, the scenarios. */
export function createValidateScenariosAction(
  dependencies: ActionDependencies,
) {
  return createFollowingAction(
    {
      stepId: 'validate-scenarios',
      description:
        'Follows the step of a roll-forward that plays the scenarios against the webhook of the CRM and looks for their traces in its tables.',
      examples,
    },
    dependencies,
  );
}
