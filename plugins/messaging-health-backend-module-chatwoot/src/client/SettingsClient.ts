import { AccountApi } from './AccountApi';
import { isMissing } from './isMissing';
import {
  AgentBot,
  agentBotSchema,
  AutomationRule,
  automationRuleSchema,
  Inbox,
  inboxBotSchema,
  inboxSchema,
  Profile,
  profileSchema,
  RuleAction,
  Webhook,
  webhooksSchema,
} from './schemas';

/** Chatwoot gives 25 rules a page; nobody has this many pages. */
const MOST_PAGES = 40;

/** What is set in one Chatwoot account: inboxes, rules, webhooks and bots. */
export class SettingsClient {
  constructor(private readonly api: AccountApi) {}

  /** Whose token it is. */
  profile(): Promise<Profile> {
    return this.api.getOutside('/profile', profileSchema);
  }

  inboxes(): Promise<Inbox[]> {
    return this.api.list('/inboxes', inboxSchema);
  }

  /** Every rule of the account, each once, whatever the version does with `page`. */
  async rules(): Promise<AutomationRule[]> {
    const rules = new Map<number, AutomationRule>();
    for (let page = 1; page <= MOST_PAGES; page++) {
      const before = rules.size;
      const found = await this.api.list(
        '/automation_rules',
        automationRuleSchema,
        { page },
      );
      found.forEach(rule => rules.set(rule.id, rule));
      // Versions without paging answer the same list again.
      if (rules.size === before) {
        break;
      }
    }
    return [...rules.values()];
  }

  /** Changes what is named, and leaves the rest of the rule as it is. */
  changeRule(
    ruleId: number,
    change: { active: boolean } | { actions: RuleAction[] },
  ): Promise<void> {
    return this.api.change('PATCH', `/automation_rules/${ruleId}`, change);
  }

  webhooks(): Promise<Webhook[]> {
    return this.api.get('/webhooks', webhooksSchema);
  }

  /** Changes what is named, and leaves the rest of the webhook as it is. */
  changeWebhook(
    webhookId: number,
    change: { subscriptions: string[] } | { url: string },
  ): Promise<void> {
    return this.api.change('PATCH', `/webhooks/${webhookId}`, change);
  }

  /** The bot that answers an inbox, if any. */
  botOfInbox(inboxId: number): Promise<AgentBot | undefined> {
    return this.api.get(`/inboxes/${inboxId}/agent_bot`, inboxBotSchema);
  }

  setBotOfInbox(inboxId: number, botId: number | null): Promise<void> {
    return this.api.change('POST', `/inboxes/${inboxId}/set_agent_bot`, {
      agent_bot: botId,
    });
  }

  /** Undefined where there is none, or none any more. */
  async bot(botId: number): Promise<AgentBot | undefined> {
    try {
      return await this.api.get(`/agent_bots/${botId}`, agentBotSchema);
    } catch (error) {
      if (isMissing(error)) {
        return undefined;
      }
      throw error;
    }
  }

  changeBot(botId: number, change: { outgoing_url: string }): Promise<void> {
    return this.api.change('PATCH', `/agent_bots/${botId}`, change);
  }
}
