import { AutomationPolicy } from '../ChatwootSettings';
import { AutomationRule } from '../client/schemas';
import { Surroundings } from '../Surroundings';
import { Judgement } from './Judgement';
import { labelBorne, labelHandled } from './labels';
import { reachOfRule } from './reachOf';
import { whyNeverOff } from './whyNeverOff';

/** Actions that touch no customer and no assignment. */
const HARMLESS = new Set([
  'add_label',
  'remove_label',
  'add_private_note',
  'change_priority',
  'send_email_to_team',
  'send_email_transcript',
  'snooze_conversation',
  'open_conversation',
]);

function matches(pattern: string, action: string): boolean {
  return pattern.endsWith('*')
    ? action.startsWith(pattern.slice(0, -1))
    : action === pattern;
}

function whyCritical(
  rule: AutomationRule,
  policy: AutomationPolicy,
): string | undefined {
  const pattern = policy.criticalNamePatterns.find(name =>
    name.test(rule.name),
  );
  if (pattern) {
    return `its name matches criticalNamePatterns: ${pattern.source}`;
  }
  const borne = labelBorne(rule.description, policy.criticalLabels);
  if (borne !== undefined) {
    return `its description bears the label ${borne}, which is in criticalLabels`;
  }
  const handled = labelHandled(rule, policy.criticalLabels);
  if (handled !== undefined) {
    return `it sets or waits for the label ${handled}, which is in criticalLabels`;
  }
  const action = rule.actions.find(({ action_name: name }) =>
    policy.criticalActions.some(critical => matches(critical, name)),
  );
  return action && `its action ${action.action_name} is in criticalActions`;
}

/** Decides whether a rule is to be switched off while an organization is in contingency. */
export function judgeRule(
  rule: AutomationRule,
  surroundings: Surroundings,
): Judgement {
  const reach = reachOfRule(rule, surroundings);
  if (reach === 'foreign') {
    return { kind: 'foreign' };
  }
  const because = whyCritical(rule, surroundings.policy);
  if (because === undefined) {
    const unknownActions = rule.actions
      .map(({ action_name: name }) => name)
      .filter(name => !HARMLESS.has(name));
    // A shared one would stay on in any case.
    return {
      kind: 'harmless',
      unknownActions: reach === 'own' ? unknownActions : [],
    };
  }
  const called = rule.actions.flatMap(
    ({ action_params: parameters }) => parameters ?? [],
  );
  const why =
    whyNeverOff(rule.name, called, surroundings) ??
    (reach === 'shared' ? 'shared' : undefined);
  return why ? { kind: 'spared', why } : { kind: 'critical', because };
}
