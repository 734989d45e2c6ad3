import {
  ANNOTATION_CHATWOOT_ACCOUNT_ID,
  ANNOTATION_WEBHOOK_URL,
  Organization,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  CrmWebhookProbe,
  UpstreamError,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import {
  CrmWebhookClient,
  CrmWebhookEnvironment,
} from './client/CrmWebhookClient';
import { CrmWebhookConfig } from './config';
import { readProbeAnswer } from './readProbeAnswer';

function incomplete(annotation: string): CrmWebhookProbe {
  return {
    healthy: false,
    needsMending: true,
    statement: say('crm-webhook.incomplete', { annotation }),
  };
}

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
    { id, webhookUrl, chatwoot }: Organization,
    signal: AbortSignal,
  ): Promise<CrmWebhookProbe> {
    if (webhookUrl === undefined) {
      return incomplete(ANNOTATION_WEBHOOK_URL);
    }
    if (chatwoot.accountId === undefined) {
      return incomplete(ANNOTATION_CHATWOOT_ACCOUNT_ID);
    }
    const url = new URL(webhookUrl);
    const { host, origin } = url;
    // Whoever edits an entity must not be able to point the backend, and the secret, anywhere.
    if (!this.config.allowedOrigins.includes(origin)) {
      return {
        healthy: false,
        needsMending: true,
        statement: say('crm-webhook.not-allowed', { origin }),
      };
    }
    const account = chatwoot.accountId;
    try {
      const answer = await this.client.probe(
        url,
        { organizationId: id, accountId: account },
        signal,
      );
      return readProbeAnswer(answer, { host, account });
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
}
