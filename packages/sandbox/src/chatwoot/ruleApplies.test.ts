import { RuleCondition } from './ChatwootSeeds';
import { Conversation } from './Conversation';
import { ruleApplies } from './ruleApplies';

const conversation: Conversation = {
  id: 1,
  accountId: 1,
  inboxId: 11,
  contact: { id: 1, name: 'Cliente Exemplo' },
  status: 'open',
  labels: [],
  messages: [],
  createdAt: new Date(0),
  lastActivityAt: new Date(0),
};
const inbox = (
  value: number | string,
  query_operator: string | null = null,
  filter_operator: string = 'equal_to',
): RuleCondition => ({
  attribute_key: 'inbox_id',
  filter_operator,
  values: [value],
  query_operator,
});

describe('ruleApplies', () => {
  it.each<[string, RuleCondition[], boolean]>([
    ['no condition', [], true],
    ['its inbox', [inbox(11)], true],
    ['its inbox as text', [inbox('11')], true],
    ['another inbox', [inbox(12)], false],
    ['any but another inbox', [inbox(12, null, 'not_equal_to')], true],
    ['either inbox', [inbox(12, 'OR'), inbox(11)], true],
    ['both inboxes', [inbox(12, 'AND'), inbox(11)], false],
    [
      'something unknown',
      [
        {
          attribute_key: 'shoe_size',
          filter_operator: 'equal_to',
          values: [1],
        },
      ],
      false,
    ],
  ])('%s', (_, conditions, expected) => {
    expect(ruleApplies({ conditions }, conversation)).toBe(expected);
  });
});
