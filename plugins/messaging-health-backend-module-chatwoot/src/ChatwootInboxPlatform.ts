import { InputError } from '@backstage/errors';
import { Organization } from '@messaging-health/backstage-plugin-common';
import {
  AnsweredConversation,
  Clock,
  InboxAutomation,
  InboxPlatform,
  InboxState,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { Account } from './Account';
import { applyAutomationState } from './automations/applyAutomationState';
import { readAutomationState } from './automations/automationState';
import {
  listCriticalAutomations,
  Notice,
} from './automations/listCriticalAutomations';
import { ChatwootInstance, ChatwootSettings } from './ChatwootSettings';
import { ChatwootClient } from './client/ChatwootClient';
import { findHumanReply, isIncoming } from './conversations/findHumanReply';
import { listConversationsSince } from './conversations/listConversationsSince';
import { listMessagesSince } from './conversations/listMessagesSince';
import { openPendingConversations } from './conversations/openPendingConversations';

/** Beyond this many conversations an inbox proves no more than it has by then. */
const MOST_CONVERSATIONS = 50;

interface Installation {
  instance: ChatwootInstance;
  client: ChatwootClient;
}

/** Chatwoot as the inbox platform. */
export class ChatwootInboxPlatform implements InboxPlatform {
  private readonly installations: Map<string, Installation>;

  constructor(
    private readonly settings: ChatwootSettings,
    private readonly environment: {
      clock: Clock;
      random: () => number;
      notice: Notice;
    },
  ) {
    this.installations = new Map(
      [...settings.instances].map(([name, instance]) => [
        name,
        { instance, client: new ChatwootClient(instance, environment) },
      ]),
    );
  }

  async listCriticalAutomations(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<InboxAutomation[]> {
    const { client, account } = this.reach(organization);
    return listCriticalAutomations(
      client,
      account,
      this.settings.policy,
      this.environment.notice,
      signal,
    );
  }

  async suspendAutomation(
    organization: Organization,
    automation: InboxAutomation,
    signal: AbortSignal,
  ): Promise<void> {
    const { client, account } = this.reach(organization);
    const state = readAutomationState(automation);
    await applyAutomationState(
      client,
      account.accountId,
      state,
      'suspend',
      signal,
    );
    if (state.kind === 'agent-bot') {
      await openPendingConversations(
        client,
        account.accountId,
        state.inboxId,
        signal,
      );
    }
  }

  async restoreAutomation(
    organization: Organization,
    automation: InboxAutomation,
    signal: AbortSignal,
  ): Promise<void> {
    const { client, account } = this.reach(organization);
    await applyAutomationState(
      client,
      account.accountId,
      readAutomationState(automation),
      'restore',
      signal,
    );
  }

  async listInboxes(
    organization: Organization,
    since: Date,
    signal: AbortSignal,
  ): Promise<InboxState[]> {
    const { client, account } = this.reach(organization);
    const inboxes = await client.listInboxes(account.accountId, signal);
    const missing = account.inboxIds.filter(
      inboxId => !inboxes.some(({ id }) => id === inboxId),
    );
    if (missing.length > 0) {
      throw new UpstreamError({
        system: 'chatwoot',
        kind: 'refused',
        status: 404,
        message: `Chatwoot account ${
          account.accountId
        } has no inbox ${missing.join(
          ', ',
        )}. Correct the annotation messaging-health.io/chatwoot-inbox-ids.`,
        retryable: false,
      });
    }
    const own = inboxes.filter(({ id }) => account.inboxIds.includes(id));
    return Promise.all(
      own.map(async ({ id, name, channel_type: channel }) => ({
        inboxId: id,
        name,
        channel,
        ...(await this.countIncoming(client, account, id, since, signal)),
      })),
    );
  }

  async listAnsweredConversations(
    organization: Organization,
    options: { since: Date; limit: number; signal: AbortSignal },
  ): Promise<AnsweredConversation[]> {
    const { account } = this.reach(organization);
    const byInbox = await Promise.all(
      account.inboxIds.map(inboxId =>
        this.listAnsweredIn(organization, inboxId, options),
      ),
    );
    return byInbox
      .flat()
      .sort((a, b) => b.humanReplyAt.getTime() - a.humanReplyAt.getTime())
      .slice(0, options.limit);
  }

  private async listAnsweredIn(
    organization: Organization,
    inboxId: number,
    {
      since,
      limit,
      signal,
    }: { since: Date; limit: number; signal: AbortSignal },
  ): Promise<AnsweredConversation[]> {
    const { client, instance, account } = this.reach(organization);
    const { accountId } = account;
    const answered: AnsweredConversation[] = [];
    for (const conversation of await listConversationsSince(
      client,
      accountId,
      inboxId,
      since,
      signal,
    )) {
      if (answered.length >= limit) {
        break;
      }
      const { id, meta } = conversation;
      const found = findHumanReply(
        await listMessagesSince(client, accountId, id, since, signal),
        this.settings.robotUserIds,
      );
      if (found) {
        answered.push({
          conversationId: id,
          inboxId,
          channel: meta?.channel ?? '',
          url: `${instance.baseUrl}/app/accounts/${accountId}/conversations/${id}`,
          incomingAt: found.incoming.created_at,
          humanReplyAt: found.reply.created_at,
          repliedBy: found.repliedBy,
          incomingText: found.incoming.content ?? '',
        });
      }
    }
    return answered;
  }

  private async countIncoming(
    client: ChatwootClient,
    { accountId }: Account,
    inboxId: number,
    since: Date,
    signal: AbortSignal,
  ): Promise<Pick<InboxState, 'incomingSince' | 'lastIncomingAt'>> {
    const conversations = await listConversationsSince(
      client,
      accountId,
      inboxId,
      since,
      signal,
    );
    let incomingSince = 0;
    let lastIncomingAt: Date | undefined;
    for (const { id } of conversations.slice(0, MOST_CONVERSATIONS)) {
      const incoming = (
        await listMessagesSince(client, accountId, id, since, signal)
      ).filter(isIncoming);
      incomingSince += incoming.length;
      const at = incoming.at(-1)?.created_at;
      if (at && (!lastIncomingAt || at > lastIncomingAt)) {
        lastIncomingAt = at;
      }
    }
    return { incomingSince, lastIncomingAt };
  }

  private reach({ title, chatwoot }: Organization) {
    const { instance, accountId, inboxIds } = chatwoot;
    const installation = this.installations.get(instance);
    if (!installation) {
      const known = [...this.installations.keys()].join(', ') || 'none';
      throw new InputError(
        `There is no Chatwoot instance "${instance}" in app-config under messagingHealth.chatwoot.instances (there: ${known}). Add it, or correct the annotation messaging-health.io/chatwoot-instance.`,
      );
    }
    if (accountId === undefined || inboxIds.length === 0) {
      throw new InputError(
        `${title} lacks the annotation messaging-health.io/chatwoot-account-id or messaging-health.io/chatwoot-inbox-ids.`,
      );
    }
    return { ...installation, account: { accountId, inboxIds } };
  }
}
