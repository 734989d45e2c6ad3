import { activateV2 } from '../steps/activateV2';
import { checkPreconditions } from '../steps/checkPreconditions';
import { closeIncident } from '../steps/closeIncident';
import { monitor } from '../steps/monitor';
import { restoreAutomations } from '../steps/restoreAutomations';
import { validateScenarios } from '../steps/validateScenarios';
import { Runbook } from './Runbook';

/** The runbook's §5, in order. */
export const ROLL_FORWARD: Runbook = {
  kind: 'roll-forward',
  modeAtStart: 'rolling-forward',
  modeAtEnd: 'v2',
  liftsFreeze: true,
  steps: [
    checkPreconditions,
    restoreAutomations,
    activateV2,
    monitor,
    validateScenarios,
    closeIncident,
  ],
};
