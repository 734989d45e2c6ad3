import { createHmac } from 'node:crypto';
import { CrmWebhookConfig } from '../config';

/**
 * The headers that prove the probe's origin: the secret itself, which the CRM
 * compares, or Chatwoot's own form, an HMAC over timestamp and body.
 */
export function signatureHeaders(
  { secret, signature }: Pick<CrmWebhookConfig, 'secret' | 'signature'>,
  body: string,
  delivery: { at: Date; id: string },
): Record<string, string> {
  if (secret === undefined) {
    return {};
  }
  if (signature === 'plain') {
    return { 'X-Chatwoot-Signature': secret };
  }
  const timestamp = String(Math.floor(delivery.at.getTime() / 1000));
  const digest = createHmac('sha256', secret)
    .update(`${timestamp}.${body}`)
    .digest('hex');
  return {
    'X-Chatwoot-Timestamp': timestamp,
    'X-Chatwoot-Signature': `sha256=${digest}`,
    'X-Chatwoot-Delivery': delivery.id,
  };
}
