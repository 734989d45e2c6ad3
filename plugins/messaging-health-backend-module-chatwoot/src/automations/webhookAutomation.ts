import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import { Webhook } from '../client/schemas';
import { SettingsClient } from '../client/SettingsClient';
import { withoutSecrets } from '../targetUrl';
import { WebhookState } from './automationState';
import { didNotTake, isGone, refusal } from './changeFailures';
import { digestOf } from './digestOf';

/**
 * What a silenced webhook listens to. Chatwoot refuses an empty list, and a webhook that is deleted loses its id and
 * its signing secret; this event happens on websites' chat windows only.
 */
const SILENCE = ['webwidget_triggered'];

function isSameList(one: string[], other: string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every(item => b.has(item));
}

/** True where a webhook hears of nothing that happens in conversations. */
function isSilent({ subscriptions }: Pick<Webhook, 'subscriptions'>): boolean {
  return subscriptions.every(event => SILENCE.includes(event));
}

function find(webhooks: Webhook[], { webhookId }: WebhookState) {
  return webhooks.find(({ id }) => id === webhookId);
}

/** As people know a webhook; older versions have no names. */
export function nameOfWebhook({ name, url }: Webhook): string {
  return name || withoutSecrets(url);
}

/** An account webhook with the state that has it listen again. */
export function automationOfWebhook(
  webhook: Webhook,
  criticalBecause: string,
): InboxAutomation {
  const state: WebhookState = {
    kind: 'account-webhook',
    webhookId: webhook.id,
    subscriptions: webhook.subscriptions,
    digest: digestOf(webhook.url),
  };
  return {
    key: `account-webhook:${webhook.id}`,
    kind: state.kind,
    name: nameOfWebhook(webhook),
    enabled: !isSilent(webhook),
    criticalBecause,
    state,
  };
}

async function subscribe(
  settings: SettingsClient,
  state: WebhookState,
  subscriptions: string[],
): Promise<void> {
  await settings.changeWebhook(state.webhookId, { subscriptions });
  const webhook = find(await settings.webhooks(), state);
  if (!webhook || !isSameList(webhook.subscriptions, subscriptions)) {
    throw didNotTake(`account webhook ${state.webhookId}`);
  }
}

/** Silences a webhook; one that is gone is silent. */
export async function suspendWebhook(
  settings: SettingsClient,
  state: WebhookState,
): Promise<void> {
  const webhook = find(await settings.webhooks(), state);
  if (!webhook || isSilent(webhook)) {
    return;
  }
  if (!isSameList(webhook.subscriptions, state.subscriptions)) {
    throw refusal(
      `Somebody changed what account webhook ${state.webhookId} listens to a moment ago. Run this step again: it will keep the new list and silence it.`,
      true,
    );
  }
  await subscribe(settings, state, SILENCE);
}

/** Has a webhook listen as before, unless somebody has given it another list. Its URL is left alone. */
export async function restoreWebhook(
  settings: SettingsClient,
  state: WebhookState,
): Promise<void> {
  const webhook = find(await settings.webhooks(), state);
  if (!webhook) {
    throw isGone(`account webhook ${state.webhookId}`);
  }
  if (isSameList(webhook.subscriptions, state.subscriptions)) {
    return;
  }
  if (!isSilent(webhook)) {
    throw refusal(
      `Account webhook ${
        state.webhookId
      } listens to ${webhook.subscriptions.join(
        ', ',
      )} now, which somebody set meanwhile; before it was ${state.subscriptions.join(
        ', ',
      )}. Set the former list in Chatwoot, or only ${
        SILENCE[0]
      }, then run this step again.`,
    );
  }
  await subscribe(settings, state, state.subscriptions);
}

/** How a webhook stands among those of now. */
export function standingOfWebhook(
  state: WebhookState,
  webhooks: Webhook[],
): AutomationStanding {
  const webhook = find(webhooks, state);
  if (!webhook) {
    return 'missing';
  }
  if (digestOf(webhook.url) !== state.digest) {
    return 'changed';
  }
  if (isSameList(webhook.subscriptions, state.subscriptions)) {
    return 'as-kept';
  }
  return isSilent(webhook) ? 'suspended' : 'changed';
}
