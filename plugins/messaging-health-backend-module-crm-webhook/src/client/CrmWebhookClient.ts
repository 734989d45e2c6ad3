import {
  Clock,
  UpstreamAnswer,
  UpstreamClient,
} from '@messaging-health/backstage-plugin-node';
import { CrmWebhookConfig } from '../config';
import { signatureHeaders } from './signatureHeaders';

/** An answer is a line or two; whatever is longer is not the CRM. */
const LONGEST_ANSWER = 64 * 1024;

/** What a client needs from outside. */
export interface CrmWebhookEnvironment {
  clock: Clock;
  random: () => number;
  newId: () => string;
}

/** Sends the CRM's webhook an event that it ignores. */
export class CrmWebhookClient {
  constructor(
    private readonly config: CrmWebhookConfig,
    private readonly environment: CrmWebhookEnvironment,
  ) {}

  async probe(
    url: URL,
    target: { organizationId: string; accountId: number },
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const { clock, random, newId } = this.environment;
    const body = JSON.stringify({
      event: 'probe',
      account: { id: target.accountId },
    });
    const client = new UpstreamClient({
      system: 'crm-webhook',
      baseUrl: url.origin,
      secrets: this.config.secret === undefined ? [] : [this.config.secret],
      timeoutMilliseconds: this.config.requestTimeout,
      maxAnswerBytes: LONGEST_ANSWER,
      clock,
      random,
    });
    return client.exchange({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: {
        'content-type': 'application/json',
        'X-Organization-Id': target.organizationId,
        ...signatureHeaders(this.config, body, {
          at: clock.now(),
          id: newId(),
        }),
      },
      rawBody: body,
      // The CRM writes nothing for an event that it does not know.
      idempotent: true,
      signal,
    });
  }
}
