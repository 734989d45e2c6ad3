import { say, Statement } from '@messaging-health/backstage-plugin-common';
import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { SettingsClient } from '../client/SettingsClient';
import { Surroundings } from '../Surroundings';
import { automationOfBot } from './botAutomation';
import { judgeBot } from './judgeBot';
import { Judgement, Reprieve } from './Judgement';
import { judgeRule } from './judgeRule';
import { judgeWebhook } from './judgeWebhook';
import { automationOfRule } from './ruleAutomation';
import { automationOfWebhook } from './webhookAutomation';

/** What of an account would have to be off in contingency, and what is left on and why. */
export interface AutomationSurvey {
  critical: InboxAutomation[];
  /** What is on, looks critical, and is not touched. */
  spared: Statement[];
}

const SPARED = {
  ignored: 'inbox.spared.ignored',
  'triggers-fallback': 'inbox.spared.triggers-fallback',
  mirror: 'inbox.spared.mirror',
  callback: 'inbox.spared.callback',
  shared: 'inbox.spared.shared',
} as const satisfies Record<Reprieve, string>;

/** Files one automation under what it was judged to be; `describe` is told why it is critical. */
function file(
  survey: AutomationSurvey,
  judgement: Judgement,
  describe: (because: string) => InboxAutomation,
): void {
  if (judgement.kind === 'critical') {
    survey.critical.push(describe(judgement.because));
    return;
  }
  const { key, name, enabled } = describe('');
  if (judgement.kind === 'spared' && enabled) {
    survey.spared.push(say(SPARED[judgement.why], { key, name }));
  }
  if (judgement.kind === 'harmless' && judgement.unknownActions.length > 0) {
    const actions = judgement.unknownActions.join(', ');
    survey.spared.push(
      say('inbox.spared.unknown-actions', { key, name, actions }),
    );
  }
}

/** Judges every rule, bot and webhook that could concern the organization. */
export async function surveyAutomations(
  settings: SettingsClient,
  surroundings: Surroundings,
): Promise<AutomationSurvey> {
  const survey: AutomationSurvey = { critical: [], spared: [] };
  for (const rule of await settings.rules()) {
    file(survey, judgeRule(rule, surroundings), because =>
      automationOfRule(rule, because),
    );
  }
  for (const inboxId of surroundings.ownInboxIds) {
    const bot = await settings.botOfInbox(inboxId);
    if (bot) {
      file(survey, judgeBot(bot, surroundings), because =>
        automationOfBot(bot, inboxId, because),
      );
    }
  }
  for (const webhook of await settings.webhooks()) {
    file(survey, judgeWebhook(webhook, surroundings), because =>
      automationOfWebhook(webhook, because),
    );
  }
  return survey;
}
