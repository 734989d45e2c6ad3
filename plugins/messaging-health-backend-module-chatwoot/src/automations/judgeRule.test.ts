import { surroundings } from '../__fixtures__/surroundings';
import { AutomationRule } from '../client/schemas';
import { judgeRule } from './judgeRule';

const N8N = 'https://n8n.invented.example/webhook/';

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
const calling = (...action_params: unknown[]) => ({
  actions: [{ action_name: 'send_webhook_event', action_params }],
});
const harmless = (action_name: string, ...action_params: unknown[]) => ({
  actions: [{ action_name, action_params }],
});

const around = surroundings({
  policy: {
    criticalNamePatterns: [/^bot:/i],
    criticalLabels: ['critical', 'bot-on'],
    ignoredNames: ['Hands off'],
    fallbackTriggerUrls: [N8N],
  },
});

describe('judgeRule', () => {
  it.each<[string, Partial<AutomationRule>, object]>([
    [
      'answers in one of its inboxes',
      {},
      {
        kind: 'critical',
        because: 'its action send_message is in criticalActions',
      },
    ],
    [
      'assigns by an action of a newer version',
      harmless('assign_best_agent'),
      { kind: 'critical' },
    ],
    [
      'calls something else',
      calling('https://other.invented.example/a'),
      { kind: 'critical' },
    ],
    [
      'only labels, but is named as critical',
      { ...harmless('add_label', 'new'), name: 'Bot: label' },
      {
        kind: 'critical',
        because: 'its name matches criticalNamePatterns: ^bot:',
      },
    ],
    [
      'bears a critical label in its description',
      {
        ...harmless('add_label', 'new'),
        description: 'Feeds reports. #Critical, owned by Ana',
      },
      {
        kind: 'critical',
        because:
          'its description bears the label critical, which is in criticalLabels',
      },
    ],
    [
      'sets a critical label on conversations',
      harmless('add_label', 'new', 'bot-on'),
      {
        kind: 'critical',
        because:
          'it sets or waits for the label bot-on, which is in criticalLabels',
      },
    ],
    [
      'waits for a critical label',
      {
        ...harmless('change_priority', 'high'),
        conditions: [
          { attribute_key: 'inbox_id', values: [11], query_operator: 'and' },
          { attribute_key: 'labels', values: ['bot-on'] },
        ],
      },
      { kind: 'critical' },
    ],
    [
      'only mentions a label without the sign',
      { ...harmless('add_label', 'new'), description: 'not critical at all' },
      { kind: 'harmless', unknownActions: [] },
    ],
    [
      'does something that nobody knows',
      harmless('summon_oracle'),
      { kind: 'harmless', unknownActions: ['summon_oracle'] },
    ],
    [
      'triggers the fallback',
      calling(`${N8N}agente/a`),
      { kind: 'spared', why: 'triggers-fallback' },
    ],
    [
      'keeps the CRM up to date',
      calling('https://crm.invented.example/api/chatwoot/webhook/'),
      { kind: 'spared', why: 'mirror' },
    ],
    [
      'calls the callback of an API inbox',
      calling('https://bridge.invented.example/callback'),
      { kind: 'spared', why: 'callback' },
    ],
    [
      'is never to be touched',
      { name: 'Hands off' },
      { kind: 'spared', why: 'ignored' },
    ],
    [
      'also concerns an inbox of others',
      { conditions: [{ attribute_key: 'inbox_id', values: [11, 21] }] },
      { kind: 'spared', why: 'shared' },
    ],
    [
      'concerns an inbox of others only',
      { conditions: [{ attribute_key: 'inbox_id', values: [21] }] },
      { kind: 'foreign' },
    ],
    [
      'is shared, and does something that nobody knows',
      { ...harmless('summon_oracle'), conditions: [] },
      { kind: 'harmless', unknownActions: [] },
    ],
  ])('judges a rule that %s', (_name, changes, judgement) => {
    expect(judgeRule(ruleWith(changes), around)).toMatchObject(judgement);
  });
});
