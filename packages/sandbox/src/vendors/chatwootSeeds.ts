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

/** Whose WhatsApp a bot sorts before anybody sees it. */
const TRIAGED = 'cantina-aurora';
/** Whose WhatsApp reaches n8n by a bot, not by a webhook. */
const FED_BY_BOT = 'clinica-sorriso-novo';
/** Who has customers asked how they liked it. */
const SURVEYED = ['cantina-aurora', 'doceria-maracuja'];

/** In whose name the flows of n8n reply. */
export const REPLY_BOT: AgentBotSeed = { id: 1, name: 'Robô do n8n (exemplo)' };

/** An invented robot that asks customers how they liked it. The stand-in sends no such event, so nothing is ever called there. */
const SURVEY_URL = 'https://csat.example.com/chatwoot';
const surveyWebhook = (
  id: number,
  audience: string,
  inboxId?: number,
): WebhookSeed => ({
  id,
  name: `Robô de pesquisa (exemplo): ${audience}`,
  url: `${SURVEY_URL}/${audience}`,
  subscriptions: ['conversation_status_changed', 'conversation_updated'],
  inboxId,
});

/** Bots by the organization whose WhatsApp they answer. */
function botsOf(
  { number, name, workflows }: SandboxOrganization,
  n8nUrl: string,
): AgentBotSeed[] {
  const id = number * 10 + 2;
  if (name === TRIAGED) {
    return [{ id, name: 'Robô de triagem (exemplo)' }];
  }
  if (name === FED_BY_BOT) {
    const outgoingUrl = `${n8nUrl}/webhook/${workflows.v2.path}`;
    return [{ id, name: 'Porta do n8n (exemplo)', outgoingUrl }];
  }
  return [];
}

/**
 * What hands an organization's messages to n8n: v2's path only, even where the fallback has one of its own.
 * Chatwoot takes an address once in an account, so each inbox adds itself to it; n8n does not look at that.
 */
function webhooksOf(
  organization: SandboxOrganization,
  n8nUrl: string,
): WebhookSeed[] {
  const { inboxes, name, number, workflows } = organization;
  const feeding = [
    inboxes.instagram,
    ...(name === FED_BY_BOT ? [] : [inboxes.whatsapp]),
  ].map(({ id, name: inbox }, index) => ({
    id: number * 10 + index + 1,
    name: `${inbox} para o n8n`,
    url: `${n8nUrl}/webhook/${workflows.v2.path}?inbox=${id}`,
    subscriptions: ['message_created' as const],
    inboxId: id,
  }));
  return SURVEYED.includes(name)
    ? [...feeding, surveyWebhook(number * 10 + 9, name, inboxes.instagram.id)]
    : feeding;
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
        agentBots: [
          REPLY_BOT,
          ...organizations.flatMap(organization =>
            botsOf(organization, n8nUrl),
          ),
        ],
        inboxes: organizations.flatMap(organization =>
          Object.values(organization.inboxes).map(
            ({ id, name, channel, channelType }) => ({
              id,
              name,
              channelType,
              agentBotId:
                channel === 'whatsapp'
                  ? botsOf(organization, n8nUrl)[0]?.id
                  : undefined,
            }),
          ),
        ),
        automationRules: organizations.flatMap(rulesOf),
        webhooks: [
          // Of the whole account: no single organization's rollback may touch it.
          surveyWebhook(1, 'todas'),
          ...organizations.flatMap(organization =>
            webhooksOf(organization, n8nUrl),
          ),
        ],
      },
    ],
  };
}
