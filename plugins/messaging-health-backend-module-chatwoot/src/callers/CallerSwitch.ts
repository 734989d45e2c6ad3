import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { didNotTake, isGone, refusal } from '../automations/changeFailures';
import { reachOfRule, reachOfWebhook } from '../automations/reachOf';
import { AutomationRule, RuleAction } from '../client/schemas';
import { SettingsClient } from '../client/SettingsClient';
import { Surroundings } from '../Surroundings';
import { isSameTarget } from '../targetUrl';
import { calledUrl } from './calledUrl';
import { CallerState, readCallerState } from './callerState';
import { isSharedBot } from './isSharedBot';
import { planRedirect } from './planRedirect';

type RuleCaller = CallerState & { kind: 'automation-rule' };

/** A URL somewhere in Chatwoot. */
interface Place {
  url: string;
  isShared: boolean;
  set(url: string): Promise<void>;
}

/** Which action of a rule is meant, by where it leads, or led when it was kept; -1 where none is. */
function findAction(
  { actions }: AutomationRule,
  { position, actions: count }: RuleCaller,
  urls: string[],
): number {
  const leads = (action: RuleAction | undefined) =>
    action !== undefined &&
    urls.some(url => isSameTarget(calledUrl(action), url));
  if (leads(actions[position])) {
    return position;
  }
  const elsewhere = actions.findIndex(leads);
  return elsewhere < 0 && actions.length === count ? position : elsewhere;
}

function withUrl(action: RuleAction, url: string): RuleAction {
  const [, ...others] = action.action_params ?? [];
  return { ...action, action_params: [url, ...others] };
}

/** Points callers elsewhere: changes one URL each, and nothing of what others share. */
export class CallerSwitch {
  constructor(
    private readonly settings: SettingsClient,
    private readonly inboxes: Pick<Surroundings, 'inboxIds' | 'ownInboxIds'>,
  ) {}

  /** Does nothing where the caller leads there already. */
  async repoint(caller: InboxCaller, target: string): Promise<void> {
    const state = readCallerState(caller);
    const { key, name } = caller;
    const urls = [caller.url, target];
    const place = await this.find(state, urls);
    if (!place) {
      throw isGone(`caller "${name}" (${key})`);
    }
    const url = planRedirect(place.url, caller, target);
    if (url === undefined) {
      return;
    }
    if (place.isShared) {
      throw refusal(
        `"${name}" (${key}) also hands over messages of inboxes that are not this organization's, so its URL can't be changed for this organization alone. Give its inboxes a webhook, a rule or a bot of their own in Chatwoot, then run this step again.`,
      );
    }
    await place.set(url);
    const after = await this.find(state, [target]);
    if (!after || !isSameTarget(after.url, target)) {
      throw didNotTake(`the URL of ${key}`);
    }
  }

  private find(state: CallerState, urls: string[]): Promise<Place | undefined> {
    switch (state.kind) {
      case 'automation-rule':
        return this.findInRule(state, urls);
      case 'agent-bot':
        return this.findInBot(state.botId);
      default:
        return this.findInWebhook(state.webhookId);
    }
  }

  private async findInWebhook(webhookId: number): Promise<Place | undefined> {
    const webhooks = await this.settings.webhooks();
    const webhook = webhooks.find(({ id }) => id === webhookId);
    return (
      webhook && {
        url: webhook.url,
        isShared: reachOfWebhook(webhook, this.inboxes) !== 'own',
        set: url => this.settings.changeWebhook(webhookId, { url }),
      }
    );
  }

  private async findInBot(botId: number): Promise<Place | undefined> {
    const bot = await this.settings.bot(botId);
    return bot?.outgoing_url
      ? {
          url: bot.outgoing_url,
          isShared: await isSharedBot(bot, this.settings, this.inboxes),
          set: url => this.settings.changeBot(botId, { outgoing_url: url }),
        }
      : undefined;
  }

  private async findInRule(
    state: RuleCaller,
    urls: string[],
  ): Promise<Place | undefined> {
    const rules = await this.settings.rules();
    const rule = rules.find(({ id }) => id === state.ruleId);
    const place = rule ? findAction(rule, state, urls) : -1;
    const url = rule?.actions[place] && calledUrl(rule.actions[place]);
    if (!rule || url === undefined) {
      return undefined;
    }
    return {
      url,
      isShared: reachOfRule(rule, this.inboxes) !== 'own',
      set: to =>
        this.settings.changeRule(state.ruleId, {
          actions: rule.actions.map((action, index) =>
            index === place ? withUrl(action, to) : action,
          ),
        }),
    };
  }
}
