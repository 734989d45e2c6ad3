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
      /** Longest wait for an answer when a rollback asks. 10 seconds by default. */
      requestTimeout?: HumanDuration | string;
      /** Regular probes of every organization's webhook, as a source of the signal `webhook`. */
      probe?: {
        /** Whether webhooks are probed. `true` by default; never where `allowedOrigins` is empty. */
        enabled?: boolean;
        /**
         * How often each webhook is probed: whole minutes, from 1 to 60. Less often than
         * once a minute judges little, since a trigger looks at a few minutes only. 1 minute by
         * default.
         */
        every?: HumanDuration | string;
        /** Most probes under way at once, from 1 to 200. 10 by default. */
        concurrency?: number;
        /**
         * Most probes under way at once to one origin, from 1 to `concurrency`. 5 by default,
         * or `concurrency` where that is less.
         */
        concurrencyPerOrigin?: number;
        /** Longest wait for an answer, from 100 ms to 30 s; longer counts as failed. 10 seconds by default. */
        timeout?: HumanDuration | string;
      };
    };
  };
}
