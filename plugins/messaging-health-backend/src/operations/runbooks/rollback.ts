import { activateFallback } from '../steps/activateFallback';
import { deactivateV2 } from '../steps/deactivateV2';
import { freezeActivations } from '../steps/freezeActivations';
import { openIncident } from '../steps/openIncident';
import { RunbookStep } from '../steps/RunbookStep';
import { suspendAutomations } from '../steps/suspendAutomations';
import { validateConversations } from '../steps/validateConversations';
import { verifyWebhooks } from '../steps/verifyWebhooks';

/** The runbook's §3, in order. */
export const ROLLBACK: readonly RunbookStep[] = [
  freezeActivations,
  deactivateV2,
  activateFallback,
  suspendAutomations,
  verifyWebhooks,
  validateConversations,
  openIncident,
];
