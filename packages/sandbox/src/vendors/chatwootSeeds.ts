import {
  AgentBotSeed,
  AutomationRuleSeed,
  ChatwootSeeds,
  UserSeed,
  WebhookSeed,
} from '../chatwoot/ChatwootSeeds';
import {
  CHATWOOT_ACCOUNT_ID,
  organizations,
} from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';

/** The attendant who answers where v2 does not; an invented person. */
export const ATTENDANT: UserSeed = {
  id: 2,
  name: 'Dora Atendente (exemplo)',
  email: 'dora.atendente@example.com',
  role: 'agent',
};

const ADMINISTRATOR: UserSeed = {
  id: 1,
  name: 'Administração (exemplo)',
  email: 'administracao@example.com',
  role: 'administrator',
};

/** In whose name the flows of n8n reply. */
export const REPLY_BOT: AgentBotSeed = { id: 1, name: 'Robô do n8n (exemplo)' };

/**
 * What hands an organization's messages to n8n. Where the two workflows have paths of their own, both are
 * called: the one that is not published answers 404, and Chatwoot does not mind.
 */
function webhooksOf(
  organization: SandboxOrganization,
  n8nUrl: string,
): WebhookSeed[] {
  const { v2, fallback } = organization.workflows;
  return [...new Set([v2.path, fallback.path])].flatMap((path, pathIndex) =>
    Object.values(organization.inboxes).map((inbox, inboxIndex) => ({
      id: organization.number * 10 + pathIndex * 2 + inboxIndex + 1,
      url: `${n8nUrl}/webhook/${path}`,
      subscriptions: ['message_created' as const],
      inboxId: inbox.id,
    })),
  );
}

/** One rule that answers by itself, which a rollback suspends, and one that only files, which it leaves alone. */
function rulesOf(organization: SandboxOrganization): AutomationRuleSeed[] {
  const inboxIds = Object.values(organization.inboxes).map(inbox => inbox.id);
  const shared = {
    eventName: 'conversation_created' as const,
    active: true,
    conditions: [
      {
        attribute_key: 'inbox_id',
        filter_operator: 'equal_to',
        values: inboxIds,
        query_operator: null,
      },
    ],
  };
  return [
    {
      ...shared,
      id: organization.number * 10 + 1,
      name: `${organization.title}: saudação automática`,
      actions: [
        {
          action_name: 'send_message',
          action_params: ['Olá! Este é um atendimento automático. (exemplo)'],
        },
      ],
    },
    {
      ...shared,
      id: organization.number * 10 + 2,
      name: `${organization.title}: etiqueta de origem`,
      actions: [{ action_name: 'add_label', action_params: ['mensageria'] }],
    },
  ];
}

/** What Chatwoot holds in a fresh sandbox: one account that all organizations share, as in production. */
export function chatwootSeeds(n8nUrl: string): ChatwootSeeds {
  return {
    accounts: [
      {
        id: CHATWOOT_ACCOUNT_ID,
        name: 'Atendimento (exemplo)',
        users: [ADMINISTRATOR, ATTENDANT],
        agentBots: [REPLY_BOT],
        inboxes: organizations.flatMap(organization =>
          Object.values(organization.inboxes).map(
            ({ id, name, channelType }) => ({ id, name, channelType }),
          ),
        ),
        automationRules: organizations.flatMap(rulesOf),
        webhooks: organizations.flatMap(organization =>
          webhooksOf(organization, n8nUrl),
        ),
      },
    ],
  };
}
