import { AutomationRule } from '../client/schemas';
import { Reach, reachOfRule } from './reachOf';

type Conditions = AutomationRule['conditions'];

const inboxes = { ownInboxIds: [11, 12], inboxIds: [11, 12, 21] };
const inbox = (
  values: unknown[],
  filter_operator: string | undefined = 'equal_to',
  query_operator?: string,
) => ({ attribute_key: 'inbox_id', values, filter_operator, query_operator });
const status = (query_operator?: string) => ({
  attribute_key: 'status',
  filter_operator: 'equal_to',
  values: ['open'],
  query_operator,
});

describe('reachOfRule', () => {
  it.each<[string, Conditions, Reach]>([
    ['one of its inboxes', [inbox([11])], 'own'],
    ['both of its inboxes', [inbox([11, 12])], 'own'],
    ['inboxes as texts', [inbox(['11', '12'])], 'own'],
    ['inboxes as objects', [inbox([{ id: 12 }])], 'own'],
    [
      'one inbox or the other',
      [inbox([11], 'equal_to', 'OR'), inbox([12])],
      'own',
    ],
    [
      'one inbox and a status, or the other inbox',
      [inbox([11], 'equal_to', 'and'), status('or'), inbox([12])],
      'own',
    ],
    [
      'an "or" after the last condition',
      [inbox([11], 'equal_to', 'or')],
      'own',
    ],
    [
      'its own inbox among several',
      [inbox([11, 21], 'equal_to', 'and'), inbox([12, 11])],
      'own',
    ],
    ['an inbox of others, too', [inbox([11, 21])], 'shared'],
    ['no inbox in particular', [status()], 'shared'],
    ['no condition at all', [], 'shared'],
    ['every inbox but one of its own', [inbox([11], 'not_equal_to')], 'shared'],
    [
      'its inbox, or any open conversation',
      [inbox([11], 'equal_to', 'OR'), status()],
      'shared',
    ],
    [
      'inboxes by an operator that nobody knows',
      [inbox([11], 'resembles')],
      'shared',
    ],
    ['an inbox of others', [inbox([21])], 'foreign'],
    ['every inbox but its own', [inbox([11, 12], 'not_equal_to')], 'foreign'],
    [
      'what can never hold',
      [inbox([11], 'equal_to', 'and'), inbox([21])],
      'foreign',
    ],
  ])('by %s', (_name, conditions, reach) => {
    expect(reachOfRule({ conditions }, inboxes)).toBe(reach);
  });

  it('is all its own where nobody else is in the account', () => {
    const alone = { ownInboxIds: [11, 12], inboxIds: [11, 12] };
    expect(reachOfRule({ conditions: [] }, alone)).toBe('own');
  });
});
