import {
  AccountSeed,
  AgentBotSeed,
  AutomationRuleSeed,
  ChatwootSeeds,
  InboxSeed,
  WebhookSeed,
  WebhookSubscription,
} from './ChatwootSeeds';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The changeable part of the settings: what must survive a restart. */
export interface SettingsState {
  inboxBots: Record<string, number | null>;
  rules: Record<string, boolean>;
  subscriptions: Record<string, readonly WebhookSubscription[]>;
}

/** One account, as it is set now. */
export interface AccountSettings {
  seed: AccountSeed;
  inboxes: Mutable<InboxSeed>[];
  rules: Mutable<AutomationRuleSeed>[];
  webhooks: Mutable<WebhookSeed>[];
}

/** Inboxes, bots, rules and webhooks of every account. */
export class ChatwootSettings {
  private readonly accounts = new Map<number, AccountSettings>();

  constructor(seeds: ChatwootSeeds, remembered?: SettingsState) {
    for (const seed of seeds.accounts) {
      this.accounts.set(seed.id, {
        seed,
        inboxes: seed.inboxes.map(inbox => ({
          ...inbox,
          agentBotId: botOf(inbox, remembered),
        })),
        rules: (seed.automationRules ?? []).map(rule => ({
          ...rule,
          active: remembered?.rules[rule.id] ?? rule.active,
        })),
        webhooks: (seed.webhooks ?? []).map(webhook => ({
          ...webhook,
          subscriptions:
            remembered?.subscriptions[webhook.id] ?? webhook.subscriptions,
        })),
      });
    }
  }

  account(id: number): AccountSettings | undefined {
    return this.accounts.get(id);
  }

  allAccounts(): AccountSeed[] {
    return [...this.accounts.values()].map(({ seed }) => seed);
  }

  inbox(accountId: number, id: number): Mutable<InboxSeed> | undefined {
    return this.account(accountId)?.inboxes.find(inbox => inbox.id === id);
  }

  bot(accountId: number, id: number | undefined): AgentBotSeed | undefined {
    return this.account(accountId)?.seed.agentBots?.find(bot => bot.id === id);
  }

  /** The bot that answers in an inbox, if any. */
  botOfInbox(accountId: number, inboxId: number): AgentBotSeed | undefined {
    return this.bot(accountId, this.inbox(accountId, inboxId)?.agentBotId);
  }

  state(): SettingsState {
    const state: SettingsState = {
      inboxBots: {},
      rules: {},
      subscriptions: {},
    };
    for (const { inboxes, rules, webhooks } of this.accounts.values()) {
      for (const inbox of inboxes) {
        state.inboxBots[inbox.id] = inbox.agentBotId ?? null;
      }
      for (const rule of rules) state.rules[rule.id] = rule.active;
      for (const webhook of webhooks) {
        state.subscriptions[webhook.id] = webhook.subscriptions;
      }
    }
    return state;
  }
}

function botOf(inbox: InboxSeed, remembered?: SettingsState) {
  const bot = remembered?.inboxBots[inbox.id];
  return bot === undefined ? inbox.agentBotId : bot ?? undefined;
}
