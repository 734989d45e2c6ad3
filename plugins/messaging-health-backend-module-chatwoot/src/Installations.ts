import { InputError } from '@backstage/errors';
import { Organization } from '@messaging-health/backstage-plugin-common';
import { Clock, UpstreamClient } from '@messaging-health/backstage-plugin-node';
import { Account } from './Account';
import { ChatwootInstance } from './ChatwootSettings';
import { AccountApi } from './client/AccountApi';
import { ConversationClient } from './client/ConversationClient';
import { SettingsClient } from './client/SettingsClient';

/** What one call works with. */
export interface Reached {
  instance: ChatwootInstance;
  account: Account;
  settings: SettingsClient;
  conversations: ConversationClient;
}

/** The Chatwoot installations of app-config, and the way to an organization's account on one of them. */
export class Installations {
  private readonly apis: Map<string, UpstreamClient>;

  constructor(
    private readonly instances: Map<string, ChatwootInstance>,
    environment: { clock: Clock; random: () => number },
  ) {
    this.apis = new Map(
      [...instances].map(([name, { apiToken, baseUrl, requestTimeout }]) => [
        name,
        new UpstreamClient({
          system: 'chatwoot',
          baseUrl: `${baseUrl}/api/v1`,
          headers: { api_access_token: apiToken },
          secrets: [apiToken],
          timeoutMilliseconds: requestTimeout,
          clock: environment.clock,
          random: environment.random,
        }),
      ]),
    );
  }

  /** Why Chatwoot can't be asked about the organization at all. */
  problemOf({ title, chatwoot }: Organization): string | undefined {
    const { instance, accountId, inboxIds } = chatwoot;
    if (!this.instances.has(instance)) {
      const known = [...this.instances.keys()].join(', ') || 'none';
      return `There is no Chatwoot instance "${instance}" in app-config under messagingHealth.chatwoot.instances (there: ${known}). Add it, or correct the annotation messaging-health.io/chatwoot-instance.`;
    }
    return accountId === undefined || inboxIds.length === 0
      ? `${title} lacks the annotation messaging-health.io/chatwoot-account-id or messaging-health.io/chatwoot-inbox-ids.`
      : undefined;
  }

  /** The organization's account, until a signal. */
  reach(organization: Organization, signal: AbortSignal): Reached {
    const { instance: name, accountId, inboxIds } = organization.chatwoot;
    const instance = this.instances.get(name);
    const upstream = this.apis.get(name);
    if (
      !instance ||
      !upstream ||
      accountId === undefined ||
      inboxIds.length === 0
    ) {
      throw new InputError(this.problemOf(organization));
    }
    const api = new AccountApi(upstream, accountId, signal);
    return {
      instance,
      account: { accountId, inboxIds },
      settings: new SettingsClient(api),
      conversations: new ConversationClient(api),
    };
  }
}
