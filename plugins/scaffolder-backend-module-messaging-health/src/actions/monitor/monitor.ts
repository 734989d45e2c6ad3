import { createFollowingAction } from '../../following/createFollowingAction';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './monitor.examples';

/** Runbook §5, the 30 minutes of monitoring. */
export function createMonitorAction(dependencies: ActionDependencies) {
  return createFollowingAction(
    {
      stepId: 'monitor',
      description:
        'Looks at the monitoring of a roll-forward, in which v2 is held to tighter limits and a breach rolls back at once. It does not wait for it: while it goes on, it says until when, puts out `waiting: true` and ends.',
      examples,
    },
    dependencies,
  );
}
