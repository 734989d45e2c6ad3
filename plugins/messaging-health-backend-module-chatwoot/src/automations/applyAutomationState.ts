import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { ChatwootClient } from '../client/ChatwootClient';
import { AutomationState } from './automationState';
import { listRules } from './listCriticalAutomations';

function didNotTake(what: string): UpstreamError {
  return new UpstreamError({
    system: 'chatwoot',
    kind: 'malformed',
    message: `Chatwoot took the change of ${what}, but answers afterwards that nothing changed. Look at it in Chatwoot, then run this step again.`,
    retryable: true,
  });
}

async function applyToRule(
  client: ChatwootClient,
  accountId: number,
  { ruleId, active }: { ruleId: number; active: boolean },
  signal: AbortSignal,
): Promise<void> {
  await client.setRuleActive(accountId, ruleId, active, signal);
  const rules = await listRules(client, accountId, signal);
  if (rules.find(({ id }) => id === ruleId)?.active !== active) {
    throw didNotTake(`automation rule ${ruleId}`);
  }
}

async function applyToInbox(
  client: ChatwootClient,
  accountId: number,
  { inboxId, botId }: { inboxId: number; botId: number | null },
  signal: AbortSignal,
): Promise<void> {
  await client.setInboxBot(accountId, inboxId, botId, signal);
  const bot = await client.getInboxBot(accountId, inboxId, signal);
  if ((bot?.id ?? null) !== botId) {
    throw didNotTake(`the bot of inbox ${inboxId}`);
  }
}

/** Switches an automation off, or back as its state says, and reads back what came of it. */
export async function applyAutomationState(
  client: ChatwootClient,
  accountId: number,
  state: AutomationState,
  change: 'suspend' | 'restore',
  signal: AbortSignal,
): Promise<void> {
  const restore = change === 'restore';
  if (state.kind === 'automation-rule') {
    const active = restore ? state.active : false;
    await applyToRule(client, accountId, { ...state, active }, signal);
    return;
  }
  const botId = restore ? state.botId : null;
  await applyToInbox(client, accountId, { ...state, botId }, signal);
}
