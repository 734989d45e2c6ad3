/** Where the invented n8n would be; nobody answers there. */
export const N8N = 'http://127.0.0.1:9';
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
  conditions: inboxIs(...inboxes),
  actions: [{ action_name: action, action_params: parameters }],
});

/** An invented account: two inboxes of one organization, one of another, and rules of each kind. */
export const account = {
  id: 1,
  name: 'Invented account',
  users: [
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
  ],
  inboxes: [
    { id: 11, name: 'Aurora IG', channelType: 'Channel::Instagram' },
    { id: 12, name: 'Aurora WA', channelType: 'Channel::Api', agentBotId: 5 },
    { id: 21, name: 'Lua IG', channelType: 'Channel::Instagram' },
  ],
  agentBots: [
    { id: 5, name: 'Answering bot', outgoingUrl: 'http://127.0.0.1:9/bot' },
    { id: 6, name: 'n8n', outgoingUrl: `${N8N}/webhook/agente/cantina-aurora` },
  ],
  automationRules: [
    rule(1, 'Assign the team', [11, 12], 'assign_team', [1]),
    rule(2, 'Label it', [11], 'add_label', ['new']),
    rule(3, 'Feeds the flow', [11], 'send_webhook_event', [
      `${N8N}/webhook/agente/cantina-aurora`,
    ]),
    rule(4, "Somebody else's", [21], 'send_message', ['Hello']),
    rule(5, 'Shared', [11, 21], 'send_message', ['Hello']),
    rule(6, 'New in this version', [12], 'summon_oracle'),
  ],
  webhooks: [],
};
