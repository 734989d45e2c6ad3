import { createActivateFallbackAction } from './activate-fallback/activateFallback';
import { createActivateV2Action } from './activate-v2/activateV2';
import { ActionDependencies } from './ActionDependencies';
import { createCheckGateAction } from './check-gate/checkGate';
import { createCheckPreconditionsAction } from './check-preconditions/checkPreconditions';
import { createCloseIncidentAction } from './close-incident/closeIncident';
import { createDeactivateV2Action } from './deactivate-v2/deactivateV2';
import { createFleetRollbackAction } from './fleet-rollback/fleetRollback';
import { createFreezeActivationsAction } from './freeze-activations/freezeActivations';
import { createMonitorAction } from './monitor/monitor';
import { createOpenIncidentAction } from './open-incident/openIncident';
import { createRestoreAutomationsAction } from './restore-automations/restoreAutomations';
import { createSuspendAutomationsAction } from './suspend-automations/suspendAutomations';
import { createValidateConversationsAction } from './validate-conversations/validateConversations';
import { createValidateScenariosAction } from './validate-scenarios/validateScenarios';
import { createVerifyWebhooksAction } from './verify-webhooks/verifyWebhooks';

/** One action a step, in the runbook's order (§3, §5); then what is asked of many organizations, or of none. */
export function createActions(dependencies: ActionDependencies) {
  return [
    createFreezeActivationsAction(dependencies),
    createDeactivateV2Action(dependencies),
    createActivateFallbackAction(dependencies),
    createSuspendAutomationsAction(dependencies),
    createVerifyWebhooksAction(dependencies),
    createValidateConversationsAction(dependencies),
    createOpenIncidentAction(dependencies),
    createCheckPreconditionsAction(dependencies),
    createRestoreAutomationsAction(dependencies),
    createActivateV2Action(dependencies),
    createMonitorAction(dependencies),
    createValidateScenariosAction(dependencies),
    createCloseIncidentAction(dependencies),
    createFleetRollbackAction(dependencies),
    createCheckGateAction(dependencies),
  ];
}
