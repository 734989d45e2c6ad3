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

/** What is broken on purpose, to see that the CRM refuses it. */
export type Spoil = 'body' | 'signature';

/** An event of invented people, and whom it is for. */
export interface DeliveredEvent {
  organizationId: string;
  event: Record<string, unknown>;
  spoil?: Spoil;
}

/** Nobody's secret, in the header that the CRM looks at. */
const SPOILED_SIGNATURE = { 'X-Chatwoot-Signature': 'spoiled-on-purpose' };

/** By these, access logs know a probe, or an event of invented people, from a customer's message. */
const MARKS = {
  'User-Agent': 'messaging-health-probe',
  'X-Messaging-Health-Probe': '1',
};

/** Sends the CRM's webhook what no customer wrote. */
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
    const body = JSON.stringify({
      event: 'probe',
      account: { id: accountId },
      ...(inboxId === undefined ? {} : { inbox: { id: inboxId } }),
    });
    // The CRM writes nothing for an event that it does not know.
    return this.post(url, { organizationId, body, idempotent: true }, signal);
  }

  /** Sends an event, once: whether it is sent again is for who invented it to say. */
  async deliver(
    url: URL,
    { organizationId, event, spoil }: DeliveredEvent,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const whole = JSON.stringify(event);
    const body = spoil === 'body' ? whole.slice(0, -1) : whole;
    return this.post(
      url,
      { organizationId, body, idempotent: false, spoil },
      signal,
    );
  }

  private post(
    url: URL,
    post: {
      organizationId: string;
      body: string;
      idempotent: boolean;
      spoil?: Spoil;
    },
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const { clock, random, newId } = this.environment;
    const { organizationId, body, idempotent, spoil } = post;
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
        ...(spoil === 'signature'
          ? SPOILED_SIGNATURE
          : signatureHeaders(this.config, body, {
              at: clock.now(),
              id: newId(),
            })),
      },
      rawBody: body,
      idempotent,
      signal,
    });
  }
}
