import { AutomationPolicy } from '../ChatwootSettings';
import { AutomationRule } from '../client/schemas';

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

/** What a rule is to one organization. */
export type RuleJudgement =
  | { kind: 'critical'; because: string }
  /** Critical, but must not be touched; `because` says why. */
  | { kind: 'spared'; because: string }
  | { kind: 'harmless'; unknownActions: string[] }
  | { kind: 'foreign' };

function inboxIdsOf(values: unknown[]): number[] {
  return values.map(value =>
    typeof value === 'object' && value !== null && 'id' in value
      ? Number(value.id)
      : Number(value),
  );
}

/**
 * Whose rule it is. A rule is account-wide and belongs to an organization only by a
 * condition on its inboxes. One that an "or" or a "not equal" opens to other inboxes, or
 * that names a stranger's inbox too, is shared: switching it off would hit others.
 */
function reachOf(
  rule: AutomationRule,
  inboxIds: number[],
): 'own' | 'shared' | 'foreign' {
  const conditions = rule.conditions.filter(
    ({ attribute_key: key, filter_operator: operator }) =>
      key === 'inbox_id' && (operator ?? 'equal_to') === 'equal_to',
  );
  const named = conditions.flatMap(({ values }) => inboxIdsOf(values ?? []));
  if (!named.some(id => inboxIds.includes(id))) {
    return 'foreign';
  }
  const narrow = rule.conditions.every(
    ({ query_operator: operator }) =>
      (operator ?? 'and').toLocaleLowerCase('en-US') === 'and',
  );
  return narrow && named.every(id => inboxIds.includes(id)) ? 'own' : 'shared';
}

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
  const action = rule.actions.find(({ action_name: name }) =>
    policy.criticalActions.some(critical => matches(critical, name)),
  );
  return action && `its action ${action.action_name} is in criticalActions`;
}

/** True for a URL that triggers the fallback flow. */
export function triggersFallback(
  url: unknown,
  { fallbackTriggerUrls }: AutomationPolicy,
): boolean {
  return (
    typeof url === 'string' &&
    fallbackTriggerUrls.some(beginning => url.startsWith(beginning))
  );
}

/** Decides whether a rule is to be switched off while an organization is in contingency. */
export function judgeRule(
  rule: AutomationRule,
  inboxIds: number[],
  policy: AutomationPolicy,
): RuleJudgement {
  const reach = reachOf(rule, inboxIds);
  if (reach === 'foreign') {
    return { kind: 'foreign' };
  }
  const because = whyCritical(rule, policy);
  if (because === undefined) {
    const unknownActions = rule.actions
      .map(({ action_name: name }) => name)
      .filter(name => !HARMLESS.has(name));
    return { kind: 'harmless', unknownActions };
  }
  if (policy.ignoredNames.includes(rule.name)) {
    return { kind: 'spared', because: 'its name is in ignoredNames' };
  }
  if (reach === 'shared') {
    return {
      kind: 'spared',
      because: 'it also concerns inboxes of others in the same account',
    };
  }
  const callsFallback = rule.actions.some(({ action_params: parameters }) =>
    (parameters ?? []).some(url => triggersFallback(url, policy)),
  );
  return callsFallback
    ? { kind: 'spared', because: 'it triggers the fallback flow in n8n' }
    : { kind: 'critical', because };
}
