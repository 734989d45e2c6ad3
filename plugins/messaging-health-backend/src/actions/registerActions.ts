import { ActionDependencies } from './ActionDependencies';
import { registerAbortOperation } from './registerAbortOperation';
import { registerAddCorrectiveAction } from './registerAddCorrectiveAction';
import { registerAddHypothesis } from './registerAddHypothesis';
import { registerAskGate } from './registerAskGate';
import { registerGetIncident } from './registerGetIncident';
import { registerGetOperation } from './registerGetOperation';
import { registerGetOrganizationHealth } from './registerGetOrganizationHealth';
import { registerListIncidents } from './registerListIncidents';
import { registerListOrganizations } from './registerListOrganizations';
import { registerPreviewOperation } from './registerPreviewOperation';
import { registerStartRollback } from './registerStartRollback';
import { registerStartRollForward } from './registerStartRollForward';

/** Registers everything that AI clients and other plugins may call, on the platform's registry of actions. */
export function registerActions(deps: ActionDependencies): void {
  registerListOrganizations(deps);
  registerGetOrganizationHealth(deps);
  registerListIncidents(deps);
  registerGetIncident(deps);
  registerAddHypothesis(deps);
  registerAddCorrectiveAction(deps);
  registerAskGate(deps);
  registerPreviewOperation(deps);
  registerStartRollback(deps);
  registerStartRollForward(deps);
  registerGetOperation(deps);
  registerAbortOperation(deps);
}
