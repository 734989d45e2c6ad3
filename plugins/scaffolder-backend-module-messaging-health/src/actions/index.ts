import { createActivateFallbackAction } from './activate-fallback/activateFallback';
import { ActionDependencies } from './ActionDependencies';
import { createDeactivateV2Action } from './deactivate-v2/deactivateV2';
import { createFreezeActivationsAction } from './freeze-activations/freezeActivations';
import { createOpenIncidentAction } from './open-incident/openIncident';
import { createSuspendAutomationsAction } from './suspend-automations/suspendAutomations';
import { createValidateConversationsAction } from './validate-conversations/validateConversations';
import { createVerifyWebhooksAction } from './verify-webhooks/verifyWebhooks';

/** One action a step, in the runbook's order (§3). */
export function createActions(dependencies: ActionDependencies) {
  return [
    createFreezeActivationsAction(dependencies),
    createDeactivateV2Action(dependencies),
    createActivateFallbackAction(dependencies),
    createSuspendAutomationsAction(dependencies),
    createVerifyWebhooksAction(dependencies),
    createValidateConversationsAction(dependencies),
    createOpenIncidentAction(dependencies),
  ];
}
