import { Clock, UpstreamClient } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { ChatwootInstance } from '../ChatwootSettings';
import {
  AgentBot,
  AutomationRule,
  automationRuleSchema,
  Conversation,
  conversationSchema,
  Inbox,
  inboxBotSchema,
  inboxSchema,
  listOf,
  Message,
  messageSchema,
} from './schemas';

/** The only client of Chatwoot's account API. */
export class ChatwootClient {
  private readonly api: UpstreamClient;

  constructor(
    instance: ChatwootInstance,
    environment: { clock: Clock; random: () => number },
  ) {
    this.api = new UpstreamClient({
      system: 'chatwoot',
      baseUrl: `${instance.baseUrl}/api/v1/accounts`,
      headers: { api_access_token: instance.apiToken },
      secrets: [instance.apiToken],
      timeoutMilliseconds: instance.requestTimeout,
      ...environment,
    });
  }

  listAutomationRules(
    accountId: number,
    page: number,
    signal: AbortSignal,
  ): Promise<AutomationRule[]> {
    return this.list(
      `/${accountId}/automation_rules`,
      { page },
      automationRuleSchema,
      signal,
    );
  }

  async setRuleActive(
    accountId: number,
    ruleId: number,
    active: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    await this.api.send({
      method: 'PATCH',
      path: `/${accountId}/automation_rules/${ruleId}`,
      json: { active },
      idempotent: true,
      signal,
    });
  }

  async getInboxBot(
    accountId: number,
    inboxId: number,
    signal: AbortSignal,
  ): Promise<AgentBot | undefined> {
    return this.api.request(
      {
        method: 'GET',
        path: `/${accountId}/inboxes/${inboxId}/agent_bot`,
        signal,
      },
      inboxBotSchema,
    );
  }

  async setInboxBot(
    accountId: number,
    inboxId: number,
    botId: number | null,
    signal: AbortSignal,
  ): Promise<void> {
    await this.api.send({
      method: 'POST',
      path: `/${accountId}/inboxes/${inboxId}/set_agent_bot`,
      json: { agent_bot: botId },
      idempotent: true,
      signal,
    });
  }

  listInboxes(accountId: number, signal: AbortSignal): Promise<Inbox[]> {
    return this.list(`/${accountId}/inboxes`, {}, inboxSchema, signal);
  }

  /** One page of an inbox's conversations, newest activity first. */
  listConversations(
    accountId: number,
    query: { inboxId: number; status: 'all' | 'pending'; page: number },
    signal: AbortSignal,
  ): Promise<Conversation[]> {
    return this.list(
      `/${accountId}/conversations`,
      {
        inbox_id: query.inboxId,
        status: query.status,
        assignee_type: 'all',
        page: query.page,
      },
      conversationSchema,
      signal,
    );
  }

  async openConversation(
    accountId: number,
    conversationId: number,
    signal: AbortSignal,
  ): Promise<void> {
    await this.api.send({
      method: 'POST',
      path: `/${accountId}/conversations/${conversationId}/toggle_status`,
      json: { status: 'open' },
      idempotent: true,
      signal,
    });
  }

  /** The newest messages, or those before one; oldest first. */
  async listMessages(
    accountId: number,
    conversationId: number,
    before: number | undefined,
    signal: AbortSignal,
  ): Promise<Message[]> {
    const messages = await this.list(
      `/${accountId}/conversations/${conversationId}/messages`,
      { before },
      messageSchema,
      signal,
    );
    return messages.sort((a, b) => a.id - b.id);
  }

  private list<T extends z.ZodType>(
    path: string,
    query: Record<string, string | number | undefined>,
    item: T,
    signal: AbortSignal,
  ): Promise<z.output<T>[]> {
    return this.api.request(
      { method: 'GET', path, query, signal },
      listOf(item),
    );
  }
}
