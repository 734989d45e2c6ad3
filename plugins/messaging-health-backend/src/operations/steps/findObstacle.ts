import { say } from '@messaging-health/backstage-plugin-common';
import { WorkflowState } from '@messaging-health/backstage-plugin-node';
import { StepCheck } from './RunbookStep';

/** What keeps a fallback from being put into service, as far as it shows beforehand. */
export function findObstacle(fallback: WorkflowState): StepCheck['impossible'] {
  const workflow = fallback.name;
  if (fallback.archived) {
    return {
      because: say('operation.fallback.archived', { workflow }),
      nextAction: say('operation.next.unarchive', { workflow }),
    };
  }
  if (fallback.webhooks.length === 0) {
    return {
      because: say('operation.fallback.no-webhook', { workflow }),
      nextAction: say('operation.next.start-fallback-by-hand', { workflow }),
    };
  }
  return undefined;
}
