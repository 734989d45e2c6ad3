import { InputError } from '@backstage/errors';
import {
  ANNOTATION_CHATWOOT_ACCOUNT_ID,
  ANNOTATION_WEBHOOK_URL,
  Organization,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  CrmDelivery,
  CrmWebhookProbe,
  UpstreamError,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import {
  CrmWebhookClient,
  CrmWebhookEnvironment,
  Spoil,
} from './client/CrmWebhookClient';
import { CrmWebhookConfig } from './config';
import { readIgnored, readProbeAnswer } from './readProbeAnswer';

function incomplete(annotation: string): CrmWebhookProbe {
  return {
    healthy: false,
    needsMending: true,
    statement: say('crm-webhook.incomplete', { annotation }),
  };
}

/** Where an organization's webhook is, or why it may not be asked. */
type Address =
  | { url: URL; accountId: number }
  | { needsMending: CrmWebhookProbe };

/** Asks the CRM's webhook of an organization, at the origins that config allows. */
export class CrmWebhookProber implements WebhookProber {
  private readonly client: CrmWebhookClient;

  constructor(
    private readonly config: CrmWebhookConfig,
    environment: CrmWebhookEnvironment,
  ) {
    this.client = new CrmWebhookClient(config, environment);
  }

  async probe(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<CrmWebhookProbe> {
    const address = this.addressOf(organization);
    if ('needsMending' in address) {
      return address.needsMending;
    }
    const { url, accountId } = address;
    const { host } = url;
    try {
      const answer = await this.client.probe(
        url,
        { organizationId: organization.id, accountId },
        signal,
      );
      return readProbeAnswer(answer, { host, account: accountId });
    } catch (error) {
      if (!(error instanceof UpstreamError)) {
        throw error;
      }
      return {
        healthy: false,
        statement: say('crm-webhook.unreachable', {
          host,
          reason: error.problem.kind,
        }),
      };
    }
  }

  async deliver(
    organization: Organization,
    event: Record<string, unknown>,
    { signal, spoil }: { signal: AbortSignal; spoil?: Spoil },
  ): Promise<CrmDelivery> {
    const address = this.addressOf(organization);
    if ('needsMending' in address) {
      throw new InputError(address.needsMending.statement.text);
    }
    const { status, body } = await this.client.deliver(
      address.url,
      { organizationId: organization.id, event, spoil },
      signal,
    );
    return { status, ignored: readIgnored(body) };
  }

  private addressOf({ webhookUrl, chatwoot }: Organization): Address {
    if (webhookUrl === undefined) {
      return { needsMending: incomplete(ANNOTATION_WEBHOOK_URL) };
    }
    if (chatwoot.accountId === undefined) {
      return { needsMending: incomplete(ANNOTATION_CHATWOOT_ACCOUNT_ID) };
    }
    const url = new URL(webhookUrl);
    const { origin } = url;
    // Whoever edits an entity must not be able to point the backend, and the secret, anywhere.
    return this.config.allowedOrigins.includes(origin)
      ? { url, accountId: chatwoot.accountId }
      : {
          needsMending: {
            healthy: false,
            needsMending: true,
            statement: say('crm-webhook.not-allowed', { origin }),
          },
        };
  }
}
