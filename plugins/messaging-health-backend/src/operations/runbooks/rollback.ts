import { activateFallback } from '../steps/activateFallback';
import { deactivateV2 } from '../steps/deactivateV2';
import { freezeActivations } from '../steps/freezeActivations';
import { openIncident } from '../steps/openIncident';
import { suspendAutomations } from '../steps/suspendAutomations';
import { validateConversations } from '../steps/validateConversations';
import { verifyWebhooks } from '../steps/verifyWebhooks';
import { Runbook } from './Runbook';

/** The runbook's §3, in order. */
export const ROLLBACK: Runbook = {
  kind: 'rollback',
  modeAtStart: 'rolling-back',
  modeAtEnd: 'contingency',
  steps: [
    freezeActivations,
    deactivateV2,
    activateFallback,
    suspendAutomations,
    verifyWebhooks,
    validateConversations,
    openIncident,
  ],
};
