import {
  AutomationRuleSeed,
  ChatwootSeeds,
  WebhookSeed,
} from '@messaging-health/sandbox';
import { ACCOUNT_ID } from '../settings';
import { inboxIdsOf, Pair } from './Pair';

/** The address of a production webhook. Chatwoot takes an address once in an account, so each inbox adds itself to it. */
export function webhookUrl(n8nUrl: string, path: string, inboxId: number) {
  return `${n8nUrl}/webhook/${path}?inbox=${inboxId}`;
}

/** The webhook of an inbox has the inbox's id. */
function webhooksOf(pair: Pair, n8nUrl: string): WebhookSeed[] {
  return inboxIdsOf(pair).map((id, index) => ({
    id,
    url: webhookUrl(n8nUrl, pair.paths.v2[index], id),
    subscriptions: ['message_created'],
    inboxId: id,
  }));
}

/** One rule that answers by itself, for a rollback to suspend and a return to restore. */
function ruleOf(pair: Pair): AutomationRuleSeed {
  return {
    id: pair.organization.number,
    name: `${pair.organization.title}: saudação automática`,
    eventName: 'conversation_created',
    active: true,
    conditions: [
      {
        attribute_key: 'inbox_id',
        filter_operator: 'equal_to',
        values: inboxIdsOf(pair),
        query_operator: null,
      },
    ],
    actions: [{ action_name: 'send_message', action_params: ['Olá!'] }],
  };
}

/** Chatwoot with one account, which all pairs share. */
export function chatwootSeeds(pairs: Pair[], n8nUrl: string): ChatwootSeeds {
  return {
    accounts: [
      {
        id: ACCOUNT_ID,
        name: 'Atendimento (exemplo)',
        users: [
          {
            id: 1,
            name: 'Administração (exemplo)',
            email: 'administracao@example.com',
            role: 'administrator',
          },
          {
            id: 2,
            name: 'Dora Atendente (exemplo)',
            email: 'dora.atendente@example.com',
            role: 'agent',
          },
        ],
        inboxes: pairs.flatMap(({ organization }) =>
          Object.values(organization.inboxes).map(
            ({ id, name, channelType }) => ({ id, name, channelType }),
          ),
        ),
        automationRules: pairs.map(ruleOf),
        webhooks: pairs.flatMap(pair => webhooksOf(pair, n8nUrl)),
      },
    ],
  };
}
