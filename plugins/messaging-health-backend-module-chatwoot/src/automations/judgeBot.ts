import { AutomationPolicy } from '../ChatwootSettings';
import { AgentBot } from '../client/schemas';
import { triggersFallback } from './judgeRule';

/** What a bot is to the organization whose inbox it answers. */
export type BotJudgement = { kind: 'critical' | 'spared'; because: string };

/** Decides whether a bot is to be detached while an organization is in contingency. */
export function judgeBot(
  bot: AgentBot,
  policy: AutomationPolicy,
): BotJudgement {
  if (policy.ignoredNames.includes(bot.name)) {
    return { kind: 'spared', because: 'its name is in ignoredNames' };
  }
  if (triggersFallback(bot.outgoing_url, policy)) {
    return { kind: 'spared', because: 'it triggers the fallback flow in n8n' };
  }
  return {
    kind: 'critical',
    because: 'it answers one of the inboxes by itself',
  };
}
