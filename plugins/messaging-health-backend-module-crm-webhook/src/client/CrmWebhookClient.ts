import {
  Clock,
  RetryPolicy,
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

/** Whom a probe is sent for. */
export interface ProbedOrganization {
  organizationId: string;
  accountId: number;
  /** Leads the CRM one look-up further, to whom the inbox belongs. */
  inboxId?: number;
}

/** By these, access logs know a probe from a customer's message. */
const MARKS = {
  'User-Agent': 'messaging-health-probe',
  'X-Messaging-Health-Probe': '1',
};

/** Sends the CRM's webhook an event that it ignores. */
export class CrmWebhookClient {
  constructor(
    private readonly config: CrmWebhookConfig,
    private readonly environment: CrmWebhookEnvironment,
    private readonly retry?: RetryPolicy,
  ) {}

  async probe(
    url: URL,
    { organizationId, accountId, inboxId }: ProbedOrganization,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const { clock, random, newId } = this.environment;
    const body = JSON.stringify({
      event: 'probe',
      account: { id: accountId },
      ...(inboxId === undefined ? {} : { inbox: { id: inboxId } }),
    });
    const client = new UpstreamClient({
      system: 'crm-webhook',
      baseUrl: url.origin,
      secrets: this.config.secret === undefined ? [] : [this.config.secret],
      timeoutMilliseconds: this.config.requestTimeout,
      maxAnswerBytes: LONGEST_ANSWER,
      retry: this.retry,
      clock,
      random,
    });
    return client.exchange({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: {
        'content-type': 'application/json',
        ...MARKS,
        'X-Organization-Id': organizationId,
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
