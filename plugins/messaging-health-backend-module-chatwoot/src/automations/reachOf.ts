import { AutomationRule, Webhook } from '../client/schemas';
import { Surroundings } from '../Surroundings';

/** Whose an automation is: the organization's alone, others', or both at once. */
export type Reach = 'own' | 'shared' | 'foreign';

type Inboxes = Pick<Surroundings, 'ownInboxIds' | 'inboxIds'>;
type Condition = AutomationRule['conditions'][number];

function judgeReach(reached: number[], { ownInboxIds }: Inboxes): Reach {
  if (!reached.some(id => ownInboxIds.includes(id))) {
    return 'foreign';
  }
  return reached.every(id => ownInboxIds.includes(id)) ? 'own' : 'shared';
}

/** Some versions keep ids as text, or as objects. */
function namesInbox({ values }: Condition, inboxId: number): boolean {
  return (values ?? []).some(
    value =>
      Number(
        typeof value === 'object' && value !== null && 'id' in value
          ? value.id
          : value,
      ) === inboxId,
  );
}

function admits(condition: Condition, inboxId: number): boolean {
  if (condition.attribute_key !== 'inbox_id') {
    return true;
  }
  switch (condition.filter_operator ?? 'equal_to') {
    case 'equal_to':
      return namesInbox(condition, inboxId);
    case 'not_equal_to':
      return !namesInbox(condition, inboxId);
    default:
      // What we don't understand may let any inbox through.
      return true;
  }
}

/** Conditions between two "or"; each has its operator after itself, and "and" binds closer. */
function alternativesOf(conditions: Condition[]): Condition[][] {
  const alternatives: Condition[][] = [[]];
  conditions.forEach((condition, index) => {
    alternatives.at(-1)?.push(condition);
    const joint = condition.query_operator?.toLocaleLowerCase('en-US');
    if (joint === 'or' && index < conditions.length - 1) {
      alternatives.push([]);
    }
  });
  return alternatives;
}

/**
 * Whose a rule is. Rules belong to the account; conditions on inboxes tie one to an organization. One
 * without such a condition, or with a way around it, concerns every inbox.
 */
export function reachOfRule(
  { conditions }: Pick<AutomationRule, 'conditions'>,
  inboxes: Inboxes,
): Reach {
  const alternatives = alternativesOf(conditions);
  return judgeReach(
    inboxes.inboxIds.filter(id =>
      alternatives.some(all => all.every(condition => admits(condition, id))),
    ),
    inboxes,
  );
}

/** Whose a webhook is: its inbox's, where it names one, else the whole account's. */
export function reachOfWebhook(
  { inbox }: Pick<Webhook, 'inbox'>,
  inboxes: Inboxes,
): Reach {
  return judgeReach(inbox ? [inbox.id] : inboxes.inboxIds, inboxes);
}
