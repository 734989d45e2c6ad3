import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { Reach, reachOfRule, reachOfWebhook } from '../automations/reachOf';
import { nameOfWebhook } from '../automations/webhookAutomation';
import { AutomationRule, Webhook } from '../client/schemas';
import { SettingsClient } from '../client/SettingsClient';
import { Surroundings } from '../Surroundings';
import { withoutSecrets } from '../targetUrl';
import { calledUrl } from './calledUrl';
import { CallerState } from './callerState';
import { isSharedBot } from './isSharedBot';
import { shapeOfWebhook } from './shapeOfWebhook';

type IsMeant = (url: string) => boolean;
type Inboxes = Pick<Surroundings, 'inboxIds' | 'ownInboxIds'>;

function describe(
  caller: Omit<InboxCaller, 'state' | 'kind' | 'shared'>,
  state: CallerState,
  reach: Reach,
): InboxCaller {
  return {
    ...caller,
    url: withoutSecrets(caller.url),
    kind: state.kind,
    state,
    ...(reach === 'shared' && { shared: true as const }),
  };
}

function callersAmongRules(
  rules: AutomationRule[],
  inboxes: Inboxes,
  isMeant: IsMeant,
): InboxCaller[] {
  return rules.flatMap(rule => {
    const reach = reachOfRule(rule, inboxes);
    if (reach === 'foreign') {
      return [];
    }
    return rule.actions
      .map((action, position) => ({ url: calledUrl(action), position }))
      .flatMap(({ url, position }) =>
        url !== undefined && isMeant(url) ? [{ url, position }] : [],
      )
      .map(({ url, position }, index) =>
        describe(
          {
            key: `automation-rule:${rule.id}${index > 0 ? `:${position}` : ''}`,
            name: rule.name,
            enabled: rule.active,
            url,
            // Whatever sets a rule off, its action posts the conversation.
            sends: 'conversation',
          },
          {
            kind: 'automation-rule',
            ruleId: rule.id,
            position,
            actions: rule.actions.length,
          },
          reach,
        ),
      );
  });
}

function callersAmongWebhooks(
  webhooks: Webhook[],
  inboxes: Inboxes,
  isMeant: IsMeant,
): InboxCaller[] {
  return webhooks.flatMap(webhook => {
    const reach = reachOfWebhook(webhook, inboxes);
    const sends = shapeOfWebhook(webhook);
    return reach === 'foreign' || !sends || !isMeant(webhook.url)
      ? []
      : [
          describe(
            {
              key: `account-webhook:${webhook.id}`,
              name: nameOfWebhook(webhook),
              enabled: true,
              url: webhook.url,
              sends,
            },
            { kind: 'account-webhook', webhookId: webhook.id },
            reach,
          ),
        ];
  });
}

async function callersAmongBots(
  settings: SettingsClient,
  inboxes: Inboxes,
  isMeant: IsMeant,
): Promise<InboxCaller[]> {
  const callers = new Map<number, InboxCaller>();
  for (const inboxId of inboxes.ownInboxIds) {
    const bot = await settings.botOfInbox(inboxId);
    const url = bot?.outgoing_url;
    if (bot && url && isMeant(url) && !callers.has(bot.id)) {
      const isShared = await isSharedBot(bot, settings, inboxes);
      callers.set(
        bot.id,
        describe(
          {
            // Not by the inbox, as the key of its automation: the URL is the bot's, wherever it is attached.
            key: `agent-bot-url:${bot.id}`,
            name: bot.name,
            enabled: true,
            url,
            sends: 'message',
          },
          { kind: 'agent-bot', botId: bot.id },
          isShared ? 'shared' : 'own',
        ),
      );
    }
  }
  return [...callers.values()];
}

/** What hands messages of the organization's inboxes to a URL that is meant. */
export async function listCallers(
  settings: SettingsClient,
  inboxes: Inboxes,
  isMeant: IsMeant,
): Promise<InboxCaller[]> {
  return [
    ...callersAmongRules(await settings.rules(), inboxes, isMeant),
    ...callersAmongWebhooks(await settings.webhooks(), inboxes, isMeant),
    ...(await callersAmongBots(settings, inboxes, isMeant)),
  ];
}
