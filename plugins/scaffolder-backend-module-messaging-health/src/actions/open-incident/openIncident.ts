import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './openIncident.examples';

/** Runbook §3, step 7. */
export function createOpenIncidentAction(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'open-incident',
      description:
        'Follows step 7 of a rollback until the incident stands complete: trigger, decision, timeline, first hypotheses and the first message to the customer.',
      examples,
    },
    dependencies,
  );
}
