import { AccountSeed } from '@messaging-health/sandbox';
import { ChaosOrganization } from './inventOrganization';

/** The attendant who answers customers; an invented person. */
export const ATTENDANT_ID = 2;

const ruleIdOf = ({ number }: ChaosOrganization) => number * 10 + 1;

/** One account of all organizations: each with webhooks to v2's path, a rule that answers by itself, and a bot. */
export function chatwootAccount(
  organizations: ChaosOrganization[],
  n8nUrlOf: (organization: ChaosOrganization) => string,
): AccountSeed {
  return {
    id: 1,
    name: 'Invented account',
    users: [
      {
        id: 1,
        name: 'Invented administrator',
        email: 'administrator@example.com',
        role: 'administrator',
      },
      {
        id: ATTENDANT_ID,
        name: 'Invented attendant',
        email: 'attendant@example.com',
        role: 'agent',
      },
    ],
    inboxes: organizations.flatMap(({ inboxes, number }) =>
      Object.values(inboxes).map(({ id, name, channel, channelType }) => ({
        id,
        name,
        channelType,
        agentBotId: channel === 'whatsapp' ? number : undefined,
      })),
    ),
    agentBots: organizations.map(({ number, title }) => ({
      id: number,
      name: `${title}: sorting bot`,
    })),
    automationRules: organizations.map(organization => ({
      id: ruleIdOf(organization),
      name: `${organization.title}: greeting`,
      eventName: 'conversation_created',
      active: true,
      conditions: [
        {
          attribute_key: 'inbox_id',
          filter_operator: 'equal_to',
          values: Object.values(organization.inboxes).map(({ id }) => id),
          query_operator: null,
        },
      ],
      actions: [{ action_name: 'send_message', action_params: ['Hello'] }],
    })),
    webhooks: organizations.flatMap(organization =>
      Object.values(organization.inboxes).map(({ id }, index) => ({
        id: organization.number * 10 + index + 1,
        url: `${n8nUrlOf(organization)}/webhook/${
          organization.workflows.v2.path
        }?inbox=${id}`,
        subscriptions: ['message_created'],
        inboxId: id,
      })),
    ),
  };
}
