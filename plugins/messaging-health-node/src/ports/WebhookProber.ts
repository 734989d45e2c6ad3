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
}
