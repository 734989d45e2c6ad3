import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './closeIncident.examples';

/** Runbook §5, the end. */
export function createCloseIncidentAction(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'close-incident',
      description:
        'Follows the last step of a roll-forward until its incident is closed, or says what its record still lacks.',
      examples,
    },
    dependencies,
  );
}
