import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    prometheus?: {
      /**
       * The Prometheus servers (or others with the same HTTP API), each by the name that
       * signals use in `instance`. `default` serves signals without it.
       */
      instances?: {
        [name: string]: {
          /** Where it is reached, with its path prefix if it has one, without `/api/v1` and without credentials. */
          baseUrl: string;
          /**
           * Whole value of the header `Authorization`, for example `Bearer …`. None by default.
           * @visibility secret
           */
          authorization?: string;
          /**
           * More headers of every request, for example a tenant's. Values of 8 characters and
           * more are kept out of every message. None by default.
           * @deepVisibility secret
           */
          headers?: { [name: string]: string };
          /** Longest wait for one answer; Prometheus is told to stop by then, too. 10 seconds by default. */
          timeout?: HumanDuration | string;
        };
      };
      /**
       * What is counted, by signal: `webhook`, `identity`, `stage-move`, `execution`,
       * `whatsapp-regression`, `duplicates`. Each becomes the source `prometheus-<signal>`.
       */
      signals?: {
        [signal: string]: {
          /** A name of `instances`. `default` by default. */
          instance?: string;
          /**
           * What happened: either a counter as it is scraped, with or without matchers
           * (`http_requests_total{route="/webhook"}`), which is counted exactly; or PromQL that
           * counts events over `{{range}}`, for example `increase(http_requests_total[{{range}}])`.
           */
          total: string;
          /** Those of them that failed; written like `total`. */
          failed: string;
          /** The label that tells the organization. Series are summed by it. */
          organizationLabel: string;
          /**
           * What the label's values are: `id` (the CRM's organization id), `entity-ref`,
           * `webhook-host` (host name of the annotated webhook URL) or `chatwoot-account-id`.
           * `id` by default.
           */
          organizationBy?:
            | 'id'
            | 'entity-ref'
            | 'webhook-host'
            | 'chatwoot-account-id';
          /**
           * How long after a minute has ended all of it can be queried: the scrape timeout, and what
           * a remote write adds to it. 15 seconds by default.
           */
          delay?: HumanDuration | string;
          /** Least time between two questions, for queries that are costly. Asked in every sweep by default. */
          askEvery?: HumanDuration | string;
        };
      };
    };
  };
}
