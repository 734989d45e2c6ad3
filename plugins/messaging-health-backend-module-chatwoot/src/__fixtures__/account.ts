/** Where the invented n8n would be; nobody answers there. */
export const N8N = 'http://127.0.0.1:9';
/** What Chatwoot calls for the organization under test. */
export const FLOW = `${N8N}/webhook/agente/cantina-aurora`;
/** Where the fallback would be, on a path of its own. */
export const FALLBACK = `${N8N}/webhook/ia-base/cantina-aurora`;
/** An invented robot that asks customers how they liked it. */
export const SURVEY = 'https://survey.invented.example/';
/** The other side of inbox 12. */
export const BRIDGE = 'https://bridge.invented.example/callback';
/** Where Chatwoot keeps the CRM up to date. */
export const MIRROR = 'http://127.0.0.1:7611/api/chatwoot/webhook';
/** The user that is a program. */
export const ROBOT = 3;

const inboxIs = (...values: number[]) => [
  {
    attribute_key: 'inbox_id',
    filter_operator: 'equal_to',
    values,
    query_operator: null,
  },
];
const rule = (
  id: number,
  name: string,
  inboxes: number[],
  action: string,
  parameters: unknown[] = [],
) => ({
  id,
  name,
  eventName: 'conversation_updated' as const,
  active: true,
  conditions: inboxes.length > 0 ? inboxIs(...inboxes) : [],
  actions: [{ action_name: action, action_params: parameters }],
});

const users = [
  {
    id: 1,
    name: 'Admin',
    email: 'admin@invented.example',
    role: 'administrator' as const,
  },
  {
    id: 2,
    name: 'Agent',
    email: 'agent@invented.example',
    role: 'agent' as const,
  },
  {
    id: ROBOT,
    name: 'Robot',
    email: 'robot@invented.example',
    role: 'agent' as const,
  },
];

const automationRules = [
  rule(1, 'Assign the team', [11, 12], 'assign_team', [1]),
  rule(2, 'Label it', [11], 'add_label', ['new']),
  {
    ...rule(3, 'Feeds the flow', [11], 'add_label', ['fed']),
    actions: [
      { action_name: 'add_label', action_params: ['fed'] },
      { action_name: 'send_webhook_event', action_params: [`${FLOW}?by=rule`] },
    ],
  },
  rule(4, "Somebody else's", [21], 'send_message', ['Hello']),
  rule(5, 'Shared', [11, 21], 'send_message', ['Hello']),
  rule(6, 'New in this version', [12], 'summon_oracle'),
  rule(7, 'Feeds the flow for all', [], 'send_webhook_event', [FLOW]),
];

const webhooks = [
  {
    id: 1,
    url: `${FLOW}?inbox=11`,
    subscriptions: ['message_created' as const, 'message_updated' as const],
    inboxId: 11,
  },
  {
    id: 2,
    url: `${FLOW}/`,
    subscriptions: ['conversation_created' as const],
    inboxId: 12,
  },
  {
    id: 3,
    name: 'Every message of the account',
    url: `${FLOW}?of=all`,
    subscriptions: [
      'conversation_created' as const,
      'message_created' as const,
    ],
  },
  {
    id: 4,
    url: `${FLOW}?inbox=21`,
    subscriptions: ['message_created' as const],
    inboxId: 21,
  },
  {
    id: 5,
    url: `${FLOW}?silent`,
    subscriptions: ['webwidget_triggered' as const],
    inboxId: 12,
  },
  {
    id: 6,
    name: 'Survey robot',
    url: `${SURVEY}aurora?token=invented-secret`,
    subscriptions: [
      'conversation_status_changed' as const,
      'contact_updated' as const,
    ],
    inboxId: 11,
  },
  {
    id: 7,
    name: 'Survey robot of all',
    url: `${SURVEY}all`,
    subscriptions: ['conversation_status_changed' as const],
  },
  {
    id: 8,
    name: 'Mirror',
    url: MIRROR,
    subscriptions: ['conversation_updated' as const],
    inboxId: 11,
  },
];

/** An invented account: three inboxes of one organization, two of another, and automations of each kind. */
export const account = {
  id: 1,
  name: 'Invented account',
  users,
  inboxes: [
    { id: 11, name: 'Aurora IG', channelType: 'Channel::Instagram' },
    {
      id: 12,
      name: 'Aurora WA',
      channelType: 'Channel::Api',
      agentBotId: 5,
      callbackUrl: BRIDGE,
    },
    {
      id: 13,
      name: 'Aurora site',
      channelType: 'Channel::WebWidget',
      agentBotId: 6,
    },
    { id: 21, name: 'Lua IG', channelType: 'Channel::Instagram' },
    { id: 22, name: 'Lua WA', channelType: 'Channel::Api', agentBotId: 7 },
  ],
  agentBots: [
    { id: 5, name: 'Answering bot', outgoingUrl: 'http://127.0.0.1:9/bot' },
    { id: 6, name: 'n8n', outgoingUrl: FLOW },
    { id: 7, name: 'n8n for many', outgoingUrl: FLOW },
    {
      id: 8,
      name: 'Another answering bot',
      outgoingUrl: 'http://127.0.0.1:9/b',
    },
  ],
  automationRules,
  webhooks,
};
