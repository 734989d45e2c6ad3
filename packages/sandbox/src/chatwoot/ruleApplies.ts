import { AutomationRuleSeed, RuleCondition } from './ChatwootSeeds';
import { Conversation } from './Conversation';

function holds(condition: RuleCondition, conversation: Conversation): boolean {
  const actual: Record<string, string> = {
    inbox_id: String(conversation.inboxId),
    status: conversation.status,
    message_type: 'incoming',
  };
  const known = actual[condition.attribute_key];
  if (known === undefined) return false;
  const isAmong = condition.values.map(String).includes(known);
  return condition.filter_operator === 'not_equal_to' ? !isAmong : isAmong;
}

/** Conditions are joined by the operator of the one before; a rule without conditions concerns everything. */
export function ruleApplies(
  { conditions }: Pick<AutomationRuleSeed, 'conditions'>,
  conversation: Conversation,
): boolean {
  let result = true;
  conditions.forEach((condition, index) => {
    const holdsNow = holds(condition, conversation);
    const joint = conditions[index - 1]?.query_operator?.toUpperCase();
    result = joint === 'OR' ? result || holdsNow : result && holdsNow;
  });
  return result;
}
