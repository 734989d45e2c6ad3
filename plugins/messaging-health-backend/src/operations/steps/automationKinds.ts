import { InboxAutomation } from '@messaging-health/backstage-plugin-node';

/** What Chatwoot's own screens call each kind. */
export const AUTOMATION_KINDS: Record<InboxAutomation['kind'], string> = {
  'automation-rule': 'Automation rule',
  'agent-bot': 'Agent bot',
  'account-webhook': 'Account webhook',
};
