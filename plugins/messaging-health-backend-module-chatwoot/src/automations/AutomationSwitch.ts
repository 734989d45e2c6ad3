import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import { SettingsClient } from '../client/SettingsClient';
import { readAutomationState } from './automationState';
import { restoreBot, standingOfBot, suspendBot } from './botAutomation';
import { restoreRule, standingOfRule, suspendRule } from './ruleAutomation';
import {
  restoreWebhook,
  standingOfWebhook,
  suspendWebhook,
} from './webhookAutomation';

/**
 * Switches automations of one account. Each change touches one field, is read back, and is
 * not made where it would undo what somebody else has done.
 */
export class AutomationSwitch {
  constructor(private readonly settings: SettingsClient) {}

  async suspend(automation: InboxAutomation): Promise<void> {
    const state = readAutomationState(automation);
    switch (state.kind) {
      case 'automation-rule':
        return suspendRule(this.settings, state);
      case 'agent-bot':
        return suspendBot(this.settings, state);
      default:
        return suspendWebhook(this.settings, state);
    }
  }

  async restore(automation: InboxAutomation): Promise<void> {
    const state = readAutomationState(automation);
    switch (state.kind) {
      case 'automation-rule':
        return restoreRule(this.settings, state);
      case 'agent-bot':
        return restoreBot(this.settings, state);
      default:
        return restoreWebhook(this.settings, state);
    }
  }

  /** How each stands, by key; rules and webhooks are read once for all. */
  async compare(
    automations: InboxAutomation[],
  ): Promise<Map<string, AutomationStanding>> {
    const states = automations.map(automation => ({
      key: automation.key,
      state: readAutomationState(automation),
    }));
    const has = (kind: InboxAutomation['kind']) =>
      states.some(({ state }) => state.kind === kind);
    const rules = has('automation-rule') ? await this.settings.rules() : [];
    const webhooks = has('account-webhook')
      ? await this.settings.webhooks()
      : [];
    const standings = new Map<string, AutomationStanding>();
    for (const { key, state } of states) {
      if (state.kind === 'automation-rule') {
        standings.set(key, standingOfRule(state, rules));
      } else if (state.kind === 'agent-bot') {
        standings.set(key, await standingOfBot(state, this.settings));
      } else {
        standings.set(key, standingOfWebhook(state, webhooks));
      }
    }
    return standings;
  }
}
