import { say } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  EvidenceAnswer,
  EvidenceItem,
  EvidenceOffer,
  EvidenceRequest,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { reachOfRule, reachOfWebhook } from '../automations/reachOf';
import { ChatwootSettings } from '../ChatwootSettings';
import { SettingsClient } from '../client/SettingsClient';
import { Installations } from '../Installations';
import { readSurroundings, Surroundings } from '../Surroundings';
import { withoutSecrets } from '../targetUrl';

/** What Chatwoot can prove: how rules, bots and webhooks that concern an organization stand. */
export class ChatwootEvidenceSource implements EvidenceSource {
  readonly id = 'chatwoot';
  readonly offers: EvidenceOffer[] = [{ kind: 'automation-states' }];
  private readonly installations: Installations;

  constructor(
    private readonly settings: ChatwootSettings,
    environment: { clock: Clock; random: () => number },
  ) {
    this.installations = new Installations(settings.instances, environment);
  }

  async collect(request: EvidenceRequest): Promise<EvidenceAnswer> {
    const { organization, limit, signal } = request;
    signal.throwIfAborted();
    const { settings, account } = this.installations.reach(
      organization,
      signal,
    );
    const around = await readSurroundings(
      settings,
      account,
      organization,
      this.settings.policy,
    );
    const items = [
      ...(await describeRules(settings, around)),
      ...(await describeBots(settings, around)),
      ...(await describeWebhooks(settings, around)),
    ];
    const base = `/api/v1/accounts/${account.accountId}`;
    return {
      items: items.slice(0, limit),
      total: items.length,
      query: `GET ${base}/automation_rules, ${base}/inboxes/{${account.inboxIds.join(
        '|',
      )}}/agent_bot, ${base}/webhooks`,
      question: say('evidence.asked.automations'),
      limitation: say('evidence.limit.automations'),
    };
  }
}

async function describeRules(
  settings: SettingsClient,
  around: Surroundings,
): Promise<EvidenceItem[]> {
  return (await settings.rules())
    .map(rule => ({ rule, reach: reachOfRule(rule, around) }))
    .filter(({ reach }) => reach !== 'foreign')
    .map(({ rule, reach }) => {
      const actions = rule.actions.map(({ action_name }) => action_name);
      return {
        text: `automation rule "${rule.name}" (${rule.id}) is ${
          rule.active ? 'on' : 'off'
        }: on ${rule.event_name ?? 'an unknown event'} it does ${
          actions.join(', ') || 'nothing'
        }`,
        facts: {
          automation: `automation-rule:${rule.id}`,
          active: rule.active,
          reach,
          actions,
        },
      };
    });
}

async function describeBots(
  settings: SettingsClient,
  { ownInboxIds }: Surroundings,
): Promise<EvidenceItem[]> {
  const items: EvidenceItem[] = [];
  for (const inboxId of ownInboxIds) {
    const bot = await settings.botOfInbox(inboxId);
    items.push(
      bot
        ? {
            text: `agent bot "${bot.name}" (${
              bot.id
            }) answers inbox ${inboxId}, told at ${
              bot.outgoing_url ? withoutSecrets(bot.outgoing_url) : 'no address'
            }`,
            facts: {
              automation: `agent-bot:${inboxId}`,
              botId: bot.id,
              active: true,
            },
          }
        : {
            text: `no agent bot answers inbox ${inboxId}`,
            facts: { automation: `agent-bot:${inboxId}`, active: false },
          },
    );
  }
  return items;
}

async function describeWebhooks(
  settings: SettingsClient,
  around: Surroundings,
): Promise<EvidenceItem[]> {
  return (await settings.webhooks())
    .map(webhook => ({ webhook, reach: reachOfWebhook(webhook, around) }))
    .filter(({ reach }) => reach !== 'foreign')
    .map(({ webhook, reach }) => ({
      text: `account webhook ${webhook.id} tells ${withoutSecrets(
        webhook.url,
      )} of ${webhook.subscriptions.join(', ') || 'nothing'}`,
      facts: {
        automation: `account-webhook:${webhook.id}`,
        reach,
        subscriptions: webhook.subscriptions,
      },
    }));
}
