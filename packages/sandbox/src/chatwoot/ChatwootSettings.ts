import {
  AccountSeed,
  AgentBotSeed,
  AutomationRuleSeed,
  ChatwootSeeds,
  InboxSeed,
  RuleAction,
  WebhookSeed,
  WebhookSubscription,
} from './ChatwootSeeds';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The changeable part of the settings: what must survive a restart. */
export interface SettingsState {
  inboxBots: Record<string, number | null>;
  rules: Record<string, boolean>;
  subscriptions: Record<string, readonly WebhookSubscription[]>;
  /** These only where they are no longer as in the seeds, whose addresses follow the ports. */
  ruleActions: Record<string, readonly RuleAction[]>;
  webhookUrls: Record<string, string>;
  botUrls: Record<string, string>;
}

/** One account, as it is set now. */
export interface AccountSettings {
  seed: AccountSeed;
  inboxes: Mutable<InboxSeed>[];
  rules: Mutable<AutomationRuleSeed>[];
  webhooks: Mutable<WebhookSeed>[];
  agentBots: Mutable<AgentBotSeed>[];
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
          actions: remembered?.ruleActions[rule.id] ?? rule.actions,
        })),
        webhooks: (seed.webhooks ?? []).map(webhook => ({
          ...webhook,
          url: remembered?.webhookUrls[webhook.id] ?? webhook.url,
          subscriptions:
            remembered?.subscriptions[webhook.id] ?? webhook.subscriptions,
        })),
        agentBots: (seed.agentBots ?? []).map(bot => ({
          ...bot,
          outgoingUrl: remembered?.botUrls[bot.id] ?? bot.outgoingUrl,
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
    return this.account(accountId)?.agentBots.find(bot => bot.id === id);
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
      ruleActions: {},
      webhookUrls: {},
      botUrls: {},
    };
    for (const account of this.accounts.values()) {
      const { inboxes, rules, webhooks } = account;
      for (const inbox of inboxes) {
        state.inboxBots[inbox.id] = inbox.agentBotId ?? null;
      }
      for (const rule of rules) state.rules[rule.id] = rule.active;
      for (const webhook of webhooks) {
        state.subscriptions[webhook.id] = webhook.subscriptions;
      }
      addChanges(state, account);
    }
    return state;
  }
}

function addChanges(
  state: SettingsState,
  { seed, rules, webhooks, agentBots }: AccountSettings,
) {
  for (const { id, actions } of rules) {
    if (
      seed.automationRules?.find(rule => rule.id === id)?.actions !== actions
    ) {
      state.ruleActions[id] = actions;
    }
  }
  for (const { id, url } of webhooks) {
    if (seed.webhooks?.find(webhook => webhook.id === id)?.url !== url) {
      state.webhookUrls[id] = url;
    }
  }
  for (const { id, outgoingUrl } of agentBots) {
    const seeded = seed.agentBots?.find(bot => bot.id === id);
    if (outgoingUrl && seeded?.outgoingUrl !== outgoingUrl) {
      state.botUrls[id] = outgoingUrl;
    }
  }
}

function botOf(inbox: InboxSeed, remembered?: SettingsState) {
  const bot = remembered?.inboxBots[inbox.id];
  return bot === undefined ? inbox.agentBotId : bot ?? undefined;
}
