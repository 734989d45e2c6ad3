import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { AutomationPolicy } from '../ChatwootSettings';
import { ChatwootClient } from '../client/ChatwootClient';
import { AutomationRule } from '../client/schemas';
import { Account } from '../Account';
import { AutomationState } from './automationState';
import { judgeBot } from './judgeBot';
import { judgeRule } from './judgeRule';

/** Chatwoot gives 25 rules a page; nobody has this many. */
const MOST_PAGES = 40;

/** Tells an operator of the portal what was left alone, and why. */
export type Notice = (message: string) => void;

/** Every rule of an account, each once, whatever the version does with `page`. */
export async function listRules(
  client: ChatwootClient,
  accountId: number,
  signal: AbortSignal,
): Promise<AutomationRule[]> {
  const rules = new Map<number, AutomationRule>();
  for (let page = 1; page <= MOST_PAGES; page++) {
    const before = rules.size;
    for (const rule of await client.listAutomationRules(
      accountId,
      page,
      signal,
    )) {
      rules.set(rule.id, rule);
    }
    // Versions without paging answer the same list again.
    if (rules.size === before) {
      break;
    }
  }
  return [...rules.values()];
}

function automationOf(
  automation: Omit<InboxAutomation, 'state' | 'kind'>,
  state: AutomationState,
): InboxAutomation {
  return { ...automation, kind: state.kind, state };
}

async function criticalRules(
  client: ChatwootClient,
  { accountId, inboxIds }: Account,
  policy: AutomationPolicy,
  notice: Notice,
  signal: AbortSignal,
): Promise<InboxAutomation[]> {
  const rules = await listRules(client, accountId, signal);
  return rules.flatMap(rule => {
    const judgement = judgeRule(rule, inboxIds, policy);
    const named = `Chatwoot automation rule ${rule.id} "${rule.name}"`;
    if (judgement.kind === 'spared' && rule.active) {
      notice(`${named} stays on: ${judgement.because}.`);
    }
    if (judgement.kind === 'harmless' && judgement.unknownActions.length > 0) {
      notice(
        `${named} stays on; its actions are not known to be critical or harmless: ${judgement.unknownActions.join(
          ', ',
        )}. Add them to messagingHealth.chatwoot.criticalActions if they are critical.`,
      );
    }
    return judgement.kind === 'critical'
      ? [
          automationOf(
            {
              key: `automation-rule:${rule.id}`,
              name: rule.name,
              enabled: rule.active,
              criticalBecause: judgement.because,
            },
            { kind: 'automation-rule', ruleId: rule.id, active: rule.active },
          ),
        ]
      : [];
  });
}

async function criticalBots(
  client: ChatwootClient,
  { accountId, inboxIds }: Account,
  policy: AutomationPolicy,
  notice: Notice,
  signal: AbortSignal,
): Promise<InboxAutomation[]> {
  const automations: InboxAutomation[] = [];
  for (const inboxId of inboxIds) {
    const bot = await client.getInboxBot(accountId, inboxId, signal);
    const judgement = bot && judgeBot(bot, policy);
    if (bot && judgement?.kind === 'spared') {
      notice(
        `Chatwoot bot ${bot.id} "${bot.name}" stays on inbox ${inboxId}: ${judgement.because}.`,
      );
    }
    if (bot && judgement?.kind === 'critical') {
      automations.push(
        automationOf(
          {
            key: `agent-bot:${inboxId}`,
            name: bot.name,
            enabled: true,
            criticalBecause: judgement.because,
          },
          { kind: 'agent-bot', inboxId, botId: bot.id },
        ),
      );
    }
  }
  return automations;
}

/** Rules and bots of the organization's inboxes that must be off in contingency. */
export async function listCriticalAutomations(
  client: ChatwootClient,
  account: Account,
  policy: AutomationPolicy,
  notice: Notice,
  signal: AbortSignal,
): Promise<InboxAutomation[]> {
  return [
    ...(await criticalRules(client, account, policy, notice, signal)),
    ...(await criticalBots(client, account, policy, notice, signal)),
  ];
}
