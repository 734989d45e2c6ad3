import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    crmWebhook?: {
      /**
       * Origins (scheme, host and port) that a probe may be sent to, for example
       * `https://crm.example.com`. A webhook elsewhere is never asked, whatever an
       * entity's annotation says. Empty by default: then no probe is sent at all.
       */
      allowedOrigins?: string[];
      /**
       * The webhook's secret, where the CRM has one. Left out, the probe is not signed.
       * @visibility secret
       */
      secret?: string;
      /**
       * How the secret is sent. `plain`: as the header X-Chatwoot-Signature itself, which
       * is what the CRM compares. `hmac`: as Chatwoot signs, a timestamp and an
       * HMAC-SHA256 of the body. `plain` by default.
       */
      signature?: 'plain' | 'hmac';
      /** Longest wait for an answer. 10 seconds by default. */
      requestTimeout?: HumanDuration | string;
    };
  };
}
