import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import { isMissing } from '../client/isMissing';
import { AgentBot } from '../client/schemas';
import { SettingsClient } from '../client/SettingsClient';
import { BotState } from './automationState';
import { didNotTake, isGone, refusal } from './changeFailures';

/** The bot of an inbox with the state that attaches it again. */
export function automationOfBot(
  bot: AgentBot,
  inboxId: number,
  criticalBecause: string,
): InboxAutomation {
  const state: BotState = { kind: 'agent-bot', inboxId, botId: bot.id };
  return {
    key: `agent-bot:${inboxId}`,
    kind: state.kind,
    name: bot.name,
    enabled: true,
    criticalBecause,
    state,
  };
}

async function setBot(
  settings: SettingsClient,
  inboxId: number,
  botId: number | null,
): Promise<void> {
  await settings.setBotOfInbox(inboxId, botId);
  const bot = await settings.botOfInbox(inboxId);
  if ((bot?.id ?? null) !== botId) {
    throw didNotTake(`the bot of inbox ${inboxId}`);
  }
}

/** Detaches a bot. Another one that was attached meanwhile is not known yet, and stays until it is. */
export async function suspendBot(
  settings: SettingsClient,
  { inboxId, botId }: BotState,
): Promise<void> {
  const bot = await settings.botOfInbox(inboxId);
  if (!bot) {
    return;
  }
  if (bot.id !== botId) {
    throw refusal(
      `Inbox ${inboxId} got bot ${bot.id} in the place of bot ${botId} a moment ago. Run this step again: it will keep the new one and detach it.`,
      true,
    );
  }
  await setBot(settings, inboxId, null);
}

/** Attaches the bot again, unless somebody has given the inbox another one. */
export async function restoreBot(
  settings: SettingsClient,
  { inboxId, botId }: BotState,
): Promise<void> {
  const bot = await settings.botOfInbox(inboxId);
  if (bot?.id === botId) {
    return;
  }
  if (bot) {
    throw refusal(
      `Inbox ${inboxId} has bot ${bot.id} now, which somebody attached meanwhile; before it was bot ${botId}. Detach the new one in Chatwoot, or attach the former one there, then run this step again.`,
    );
  }
  if (!(await settings.bot(botId))) {
    throw isGone(`agent bot ${botId}`);
  }
  await setBot(settings, inboxId, botId);
}

/** How the bot of an inbox stands now. */
export async function standingOfBot(
  { inboxId, botId }: BotState,
  settings: SettingsClient,
): Promise<AutomationStanding> {
  try {
    const bot = await settings.botOfInbox(inboxId);
    if (bot) {
      return bot.id === botId ? 'as-kept' : 'changed';
    }
    return (await settings.bot(botId)) ? 'suspended' : 'missing';
  } catch (error) {
    if (isMissing(error)) {
      return 'missing';
    }
    throw error;
  }
}
