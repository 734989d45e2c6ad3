import { activateFallback } from '../steps/activateFallback';
import { deactivateV2 } from '../steps/deactivateV2';
import { suspendAutomations } from '../steps/suspendAutomations';
import { verifyWebhooks } from '../steps/verifyWebhooks';
import { Runbook } from './Runbook';

/** Puts contingency right again after somebody touched it; what still holds is only looked at. */
export const DRIFT_CORRECTION: Runbook = {
  kind: 'drift-correction',
  modeAtEnd: 'contingency',
  steps: [deactivateV2, activateFallback, suspendAutomations, verifyWebhooks],
};
