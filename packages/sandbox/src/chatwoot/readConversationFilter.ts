import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import { Conversation } from './Conversation';

const attributes = [
  'status',
  'inbox_id',
  'created_at',
  'last_activity_at',
  'labels',
] as const;
const operators = [
  'equal_to',
  'not_equal_to',
  'contains',
  'does_not_contain',
  'is_greater_than',
  'is_less_than',
] as const;

const conditionSchema = z.object({
  attribute_key: z.enum(attributes),
  filter_operator: z.enum(operators),
  values: z.array(z.union([z.string(), z.number()])).min(1),
  query_operator: z
    .string()
    .transform(text => text.toUpperCase())
    .nullish(),
});
const filterSchema = z.object({ payload: z.array(conditionSchema).min(1) });

type Condition = z.infer<typeof conditionSchema>;

function valuesOf(
  conversation: Conversation,
  attribute: Condition['attribute_key'],
): string[] {
  switch (attribute) {
    case 'status':
      return [conversation.status];
    case 'inbox_id':
      return [String(conversation.inboxId)];
    case 'labels':
      return conversation.labels;
    case 'created_at':
      return [conversation.createdAt.toISOString().slice(0, 10)];
    default:
      return [conversation.lastActivityAt.toISOString().slice(0, 10)];
  }
}

function holds(condition: Condition, conversation: Conversation): boolean {
  const actual = valuesOf(conversation, condition.attribute_key);
  const wanted = condition.values.map(String);
  const meets = wanted.includes('all') || actual.some(a => wanted.includes(a));
  switch (condition.filter_operator) {
    case 'is_greater_than':
      return actual.some(value => value > wanted[0]);
    case 'is_less_than':
      return actual.some(value => value < wanted[0]);
    case 'not_equal_to':
    case 'does_not_contain':
      return !meets;
    default:
      return meets;
  }
}

/** Reads the body of `conversations/filter`, or refuses it with 400. Dates compare by day, as in Chatwoot. */
export function readConversationFilter(
  body: unknown,
): (conversation: Conversation) => boolean {
  const parsed = filterSchema.safeParse(body);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw ChatwootError.badRequest(path.join('.'), message);
  }
  const conditions = parsed.data.payload;
  return conversation =>
    conditions.reduce((soFar, condition, index) => {
      const holdsNow = holds(condition, conversation);
      return conditions[index - 1]?.query_operator === 'OR'
        ? soFar || holdsNow
        : soFar && holdsNow;
    }, true);
}
