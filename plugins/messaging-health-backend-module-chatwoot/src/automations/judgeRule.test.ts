import { AutomationPolicy } from '../ChatwootSettings';
import { AutomationRule } from '../client/schemas';
import { DEFAULT_CRITICAL_ACTIONS } from '../config';
import { judgeRule } from './judgeRule';

const policy: AutomationPolicy = {
  criticalActions: DEFAULT_CRITICAL_ACTIONS,
  criticalNamePatterns: [],
  ignoredNames: ['Hands off'],
  fallbackTriggerUrls: ['https://n8n.invented.example/webhook/'],
};

const ruleWith = (changes: Partial<AutomationRule>): AutomationRule => ({
  id: 1,
  name: 'Invented',
  active: true,
  conditions: [
    { attribute_key: 'inbox_id', filter_operator: 'equal_to', values: [11] },
  ],
  actions: [{ action_name: 'send_message' }],
  ...changes,
});

describe('judgeRule', () => {
  it.each<[string, Partial<AutomationRule>, string]>([
    ['answers in one of its inboxes', {}, 'critical'],
    [
      'names inboxes as texts',
      { conditions: [{ attribute_key: 'inbox_id', values: ['11', '12'] }] },
      'critical',
    ],
    [
      'names inboxes as objects',
      { conditions: [{ attribute_key: 'inbox_id', values: [{ id: 12 }] }] },
      'critical',
    ],
    [
      'assigns by an action of a newer version',
      { actions: [{ action_name: 'assign_best_agent' }] },
      'critical',
    ],
    ['concerns no inbox in particular', { conditions: [] }, 'foreign'],
    [
      'concerns every inbox but its own',
      {
        conditions: [
          {
            attribute_key: 'inbox_id',
            filter_operator: 'not_equal_to',
            values: [11],
          },
        ],
      },
      'foreign',
    ],
    [
      'also concerns an inbox of others',
      { conditions: [{ attribute_key: 'inbox_id', values: [11, 21] }] },
      'spared',
    ],
    [
      'is opened to others by an "or"',
      {
        conditions: [
          { attribute_key: 'inbox_id', values: [11], query_operator: 'OR' },
          { attribute_key: 'status', values: ['open'] },
        ],
      },
      'spared',
    ],
    [
      'triggers the fallback',
      {
        actions: [
          {
            action_name: 'send_webhook_event',
            action_params: ['https://n8n.invented.example/webhook/agente/a'],
          },
        ],
      },
      'spared',
    ],
    [
      'calls something else',
      {
        actions: [
          {
            action_name: 'send_webhook_event',
            action_params: ['https://other.invented.example/webhook/a'],
          },
        ],
      },
      'critical',
    ],
    ['is never to be touched', { name: 'Hands off' }, 'spared'],
    ['only labels', { actions: [{ action_name: 'add_label' }] }, 'harmless'],
  ])('judges a rule that %s', (_name, changes, kind) => {
    expect(judgeRule(ruleWith(changes), [11, 12], policy).kind).toBe(kind);
  });
});
