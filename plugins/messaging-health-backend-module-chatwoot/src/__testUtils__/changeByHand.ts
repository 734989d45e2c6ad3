import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { readAutomationState } from '../automations/automationState';
import { ChatwootWorld } from './ChatwootWorld';

const ACTIONS = [{ action_name: 'assign_agent', action_params: [2] }];
const SUBSCRIPTIONS = ['contact_created'];
const ANOTHER_BOT = 7;

/** What a person does in Chatwoot to an automation, other than switching it. */
export async function changeByHand(
  world: ChatwootWorld,
  automation: InboxAutomation,
): Promise<void> {
  const state = readAutomationState(automation);
  if (state.kind === 'automation-rule') {
    await world.send('PATCH', `/automation_rules/${state.ruleId}`, {
      actions: ACTIONS,
    });
  } else if (state.kind === 'agent-bot') {
    await world.send('POST', `/inboxes/${state.inboxId}/set_agent_bot`, {
      agent_bot: ANOTHER_BOT,
    });
  } else {
    await world.send('PATCH', `/webhooks/${state.webhookId}`, {
      subscriptions: SUBSCRIPTIONS,
    });
  }
}

/** Whether what {@link changeByHand} did is still there. */
export async function isChangedByHand(
  world: ChatwootWorld,
  automation: InboxAutomation,
): Promise<boolean> {
  const state = readAutomationState(automation);
  const isEqual = (found: unknown, left: unknown) =>
    JSON.stringify(found) === JSON.stringify(left);
  if (state.kind === 'automation-rule') {
    const rule = await world.ask(`/automation_rules/${state.ruleId}`);
    return isEqual(rule.actions, ACTIONS);
  }
  if (state.kind === 'agent-bot') {
    const inbox = await world.ask(`/inboxes/${state.inboxId}/agent_bot`);
    return inbox.agent_bot.id === ANOTHER_BOT;
  }
  const webhook = await world.webhook(state.webhookId);
  return isEqual(webhook.subscriptions, SUBSCRIPTIONS);
}
