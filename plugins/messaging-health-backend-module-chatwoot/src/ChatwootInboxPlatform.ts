import {
  Organization,
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  AnsweredConversation,
  AutomationStanding,
  Clock,
  InboxAutomation,
  InboxCaller,
  InboxPlatform,
  InboxState,
  IncomingMessage,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { Account } from './Account';
import { AutomationSwitch } from './automations/AutomationSwitch';
import { readAutomationState } from './automations/automationState';
import { surveyAutomations } from './automations/surveyAutomations';
import { CallerSwitch } from './callers/CallerSwitch';
import { listCallers } from './callers/listCallers';
import { ChatwootSettings } from './ChatwootSettings';
import { SettingsClient } from './client/SettingsClient';
import {
  HandedOver,
  handPendingToPeople,
} from './conversations/handPendingToPeople';
import { listAnsweredConversations } from './conversations/listAnsweredConversations';
import { listIncoming } from './conversations/listIncoming';
import { summarizeInbox } from './conversations/summarizeInbox';
import { rehearsalChecks } from './rehearsal/rehearsalChecks';
import { rehearse } from './rehearsal/rehearse';
import { Installations } from './Installations';
import { readSurroundings } from './Surroundings';
import { isSameTarget } from './targetUrl';

/** Tells an operator of the portal what was left alone, and why. */
export type Notice = (message: string) => void;

/** Chatwoot as the inbox platform. */
export class ChatwootInboxPlatform implements InboxPlatform {
  private readonly installations: Installations;

  constructor(
    private readonly settings: ChatwootSettings,
    private readonly environment: {
      clock: Clock;
      random: () => number;
      notice: Notice;
    },
  ) {
    this.installations = new Installations(settings.instances, environment);
  }

  async listCriticalAutomations(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<InboxAutomation[]> {
    const { settings, account } = this.installations.reach(
      organization,
      signal,
    );
    const { critical, spared } = await surveyAutomations(
      settings,
      await this.lookAround(settings, account, organization),
    );
    spared.forEach(({ text }) =>
      this.environment.notice(`${organization.title}: ${text}`),
    );
    return critical;
  }

  async suspendAutomation(
    organization: Organization,
    automation: InboxAutomation,
    signal: AbortSignal,
  ): Promise<void> {
    const { settings, conversations } = this.installations.reach(
      organization,
      signal,
    );
    await new AutomationSwitch(settings).suspend(automation);
    const state = readAutomationState(automation);
    if (state.kind === 'agent-bot') {
      await handPendingToPeople(settings, conversations, [state.inboxId]);
    }
  }

  async restoreAutomation(
    organization: Organization,
    automation: InboxAutomation,
    signal: AbortSignal,
  ): Promise<void> {
    const { settings } = this.installations.reach(organization, signal);
    await new AutomationSwitch(settings).restore(automation);
  }

  async compareAutomations(
    organization: Organization,
    automations: InboxAutomation[],
    signal: AbortSignal,
  ): Promise<Map<string, AutomationStanding>> {
    const { settings } = this.installations.reach(organization, signal);
    return new AutomationSwitch(settings).compare(automations);
  }

  async handPendingToPeople(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<HandedOver> {
    const { settings, conversations, account } = this.installations.reach(
      organization,
      signal,
    );
    return handPendingToPeople(settings, conversations, account.inboxIds);
  }

  async listCallers(
    organization: Organization,
    urls: string[],
    signal: AbortSignal,
  ): Promise<InboxCaller[]> {
    const { settings, account } = this.installations.reach(
      organization,
      signal,
    );
    return listCallers(
      settings,
      await this.lookAround(settings, account, organization),
      url => urls.some(wanted => isSameTarget(url, wanted)),
    );
  }

  async repointCaller(
    organization: Organization,
    caller: InboxCaller,
    url: string,
    signal: AbortSignal,
  ): Promise<void> {
    const { settings, account } = this.installations.reach(
      organization,
      signal,
    );
    const around = await this.lookAround(settings, account, organization);
    await new CallerSwitch(settings, around).repoint(caller, url);
  }

  async listIncoming(
    organization: Organization,
    {
      since,
      until,
      limit,
      signal,
    }: { since: Date; until: Date; limit: number; signal: AbortSignal },
  ): Promise<{ messages: IncomingMessage[]; more: boolean }> {
    const { conversations, account } = this.installations.reach(
      organization,
      signal,
    );
    return listIncoming(conversations, account.inboxIds, {
      since,
      until,
      limit,
    });
  }

  async rehearse(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<RehearsalFinding[]> {
    const problem = this.installations.problemOf(organization);
    if (problem !== undefined) {
      const statement = say('inbox.rehearsal.impossible', { message: problem });
      return [{ check: 'chatwoot-config', ready: false, statement }];
    }
    const { settings, account } = this.installations.reach(
      organization,
      signal,
    );
    return rehearse(
      rehearsalChecks(settings, account, this.settings.flowUrls, () =>
        this.lookAround(settings, account, organization),
      ),
      signal,
    );
  }

  async listInboxes(
    organization: Organization,
    since: Date,
    signal: AbortSignal,
  ): Promise<InboxState[]> {
    const { settings, conversations, account } = this.installations.reach(
      organization,
      signal,
    );
    const inboxes = await settings.inboxes();
    const missing = account.inboxIds.filter(
      inboxId => !inboxes.some(({ id }) => id === inboxId),
    );
    if (missing.length > 0) {
      throw new UpstreamError({
        system: 'chatwoot',
        kind: 'refused',
        status: 404,
        message: say('inbox.rehearsal.inboxes-missing', {
          account: account.accountId,
          inboxes: missing.join(', '),
        }).text,
        retryable: false,
      });
    }
    const own = inboxes.filter(({ id }) => account.inboxIds.includes(id));
    return Promise.all(
      own.map(async ({ id, name, channel_type: channel }) => ({
        inboxId: id,
        name,
        channel,
        ...(await summarizeInbox(conversations, id, since)),
      })),
    );
  }

  async listAnsweredConversations(
    organization: Organization,
    {
      since,
      limit,
      signal,
    }: { since: Date; limit: number; signal: AbortSignal },
  ): Promise<AnsweredConversation[]> {
    const { account, conversations, instance } = this.installations.reach(
      organization,
      signal,
    );
    const byInbox = await Promise.all(
      account.inboxIds.map(inboxId =>
        listAnsweredConversations(conversations, inboxId, {
          since,
          limit,
          robotUserIds: this.settings.robotUserIds,
          urlOf: id =>
            `${instance.baseUrl}/app/accounts/${account.accountId}/conversations/${id}`,
        }),
      ),
    );
    return byInbox
      .flat()
      .sort((a, b) => b.humanReplyAt.getTime() - a.humanReplyAt.getTime())
      .slice(0, limit);
  }

  private lookAround(
    settings: SettingsClient,
    account: Account,
    organization: Organization,
  ) {
    return readSurroundings(
      settings,
      account,
      organization,
      this.settings.policy,
    );
  }
}
