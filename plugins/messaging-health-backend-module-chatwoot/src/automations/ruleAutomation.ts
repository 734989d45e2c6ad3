import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import { AutomationRule } from '../client/schemas';
import { SettingsClient } from '../client/SettingsClient';
import { RuleState } from './automationState';
import { didNotTake, isGone } from './changeFailures';
import { digestOf } from './digestOf';

function find(rules: AutomationRule[], { ruleId }: RuleState) {
  return rules.find(({ id }) => id === ruleId);
}

/** Of what a rule does, and when; its name and whether it is on do not count. */
function contentOf({ event_name: event, conditions, actions }: AutomationRule) {
  return digestOf({ event: event ?? null, conditions, actions });
}

/** A rule with the state that puts it back. */
export function automationOfRule(
  rule: AutomationRule,
  criticalBecause: string,
): InboxAutomation {
  const state: RuleState = {
    kind: 'automation-rule',
    ruleId: rule.id,
    active: rule.active,
    digest: contentOf(rule),
  };
  return {
    key: `automation-rule:${rule.id}`,
    kind: state.kind,
    name: rule.name,
    enabled: rule.active,
    criticalBecause,
    state,
  };
}

async function setActive(
  settings: SettingsClient,
  state: RuleState,
  active: boolean,
): Promise<void> {
  await settings.changeRule(state.ruleId, { active });
  if (find(await settings.rules(), state)?.active !== active) {
    throw didNotTake(`automation rule ${state.ruleId}`);
  }
}

/** Switches a rule off; one that is gone is off. */
export async function suspendRule(
  settings: SettingsClient,
  state: RuleState,
): Promise<void> {
  if (find(await settings.rules(), state)?.active) {
    await setActive(settings, state, false);
  }
}

/** Switches a rule as it was. What somebody has changed of it meanwhile stays. */
export async function restoreRule(
  settings: SettingsClient,
  state: RuleState,
): Promise<void> {
  const rule = find(await settings.rules(), state);
  if (!rule) {
    throw isGone(`automation rule ${state.ruleId}`);
  }
  if (rule.active !== state.active) {
    await setActive(settings, state, state.active);
  }
}

/** How a rule stands among those of now. */
export function standingOfRule(
  state: RuleState,
  rules: AutomationRule[],
): AutomationStanding {
  const rule = find(rules, state);
  if (!rule) {
    return 'missing';
  }
  if (state.digest !== undefined && contentOf(rule) !== state.digest) {
    return 'changed';
  }
  if (rule.active === state.active) {
    return 'as-kept';
  }
  return rule.active ? 'changed' : 'suspended';
}
