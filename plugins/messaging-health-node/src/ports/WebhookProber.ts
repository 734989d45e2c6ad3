import {
  Organization,
  Statement,
} from '@messaging-health/backstage-plugin-common';

/** What the CRM's webhook answered to a harmless POST. @public */
export interface CrmWebhookProbe {
  /** False for any 5xx, no answer, or an answer that is not the CRM's. */
  healthy: boolean;
  /** HTTP status; absent when nothing answered. */
  status?: number;
  /**
   * True when nothing was asked because config or an annotation stands in the way:
   * asking again changes nothing until a person mends that.
   */
  needsMending?: boolean;
  statement: Statement;
}

/** What the CRM's webhook answered to an event. @public */
export interface CrmDelivery {
  status: number;
  /** Why the CRM ignored the event, in its own word, where it did. */
  ignored?: string;
}

/**
 * Asks the CRM's webhook of an organization by POST, harmlessly: the body is an
 * event that the CRM ignores. Never throws for an endpoint that fails.
 *
 * @public
 */
export interface WebhookProber {
  probe(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<CrmWebhookProbe>;

  /**
   * Delivers an event as the inbox platform would, signed where config has a secret, to
   * the same allowed origins only. `spoil` breaks the delivery on purpose. Throws an
   * `UpstreamError` where nothing answered, `InputError` where config or an annotation
   * stands in the way.
   */
  deliver(
    organization: Organization,
    event: Record<string, unknown>,
    options: { signal: AbortSignal; spoil?: 'body' | 'signature' },
  ): Promise<CrmDelivery>;
}
