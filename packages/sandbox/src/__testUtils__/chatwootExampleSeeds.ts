import { ChatwootSeeds } from '../chatwoot/ChatwootSeeds';

/** Invented people and inboxes for the tests. */
export const chatwootExampleSeeds: ChatwootSeeds = {
  accounts: [
    {
      id: 1,
      name: 'Conta de exemplo',
      users: [
        {
          id: 1,
          name: 'Admin Exemplo',
          email: 'admin@example.test',
          role: 'administrator',
        },
        {
          id: 2,
          name: 'Atendente Exemplo',
          email: 'atendente@example.test',
          role: 'agent',
        },
      ],
      inboxes: [
        { id: 11, name: 'Instagram', channelType: 'Channel::Instagram' },
        {
          id: 12,
          name: 'WhatsApp',
          channelType: 'Channel::Api',
          agentBotId: 1,
        },
        {
          id: 13,
          name: 'WhatsApp pela ponte',
          channelType: 'Channel::Api',
          callbackUrl: 'http://bridge.example.test/callback',
        },
      ],
      agentBots: [
        { id: 1, name: 'Robô', outgoingUrl: 'http://bot.example.test/' },
        { id: 2, name: 'Robô da casa', isSystemBot: true },
      ],
      automationRules: [
        {
          id: 1,
          name: 'Resposta automática',
          eventName: 'message_created',
          active: true,
          conditions: [
            {
              attribute_key: 'inbox_id',
              filter_operator: 'equal_to',
              values: [11],
              query_operator: null,
            },
          ],
          actions: [
            { action_name: 'send_message', action_params: ['Já respondemos.'] },
          ],
        },
        {
          id: 2,
          name: 'Etiqueta',
          eventName: 'conversation_created',
          active: true,
          conditions: [],
          actions: [{ action_name: 'add_label', action_params: ['novo'] }],
        },
        {
          id: 3,
          name: 'Chamada de fluxo',
          description: 'Avisa um fluxo de fora',
          eventName: 'conversation_created',
          active: true,
          conditions: [
            {
              attribute_key: 'inbox_id',
              filter_operator: 'equal_to',
              values: [13],
              query_operator: null,
            },
          ],
          actions: [
            {
              action_name: 'send_webhook_event',
              action_params: ['http://flow.example.test/'],
            },
          ],
        },
      ],
      webhooks: [
        {
          id: 1,
          url: 'http://hook.example.test/instagram',
          subscriptions: ['message_created'],
          inboxId: 11,
        },
        {
          id: 2,
          name: 'Todas',
          url: 'http://hook.example.test/all',
          subscriptions: ['message_created', 'conversation_created'],
        },
      ],
    },
  ],
};
