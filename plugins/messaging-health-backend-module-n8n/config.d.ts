import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    n8n?: {
      /**
       * The n8n installations, each by the name that entities use in the annotation
       * `messaging-health.io/n8n-instance`. `default` serves entities without it.
       */
      instances?: {
        [name: string]: {
          /** Where n8n is reached, without `/api/v1`. */
          baseUrl: string;
          /**
           * API key with the scopes workflow:read, workflow:list, workflow:activate,
           * workflow:deactivate, execution:read and execution:list.
           * @visibility secret
           */
          apiKey: string;
          /** Where production webhooks are reached (n8n's WEBHOOK_URL). `baseUrl` by default. */
          webhookBaseUrl?: string;
          /** First segment of a production webhook (n8n's N8N_ENDPOINT_WEBHOOK). `webhook` by default. */
          webhookSegment?: string;
          /** Longest wait for one answer. 10 seconds by default. */
          requestTimeout?: HumanDuration | string;
          /** Longest wait until a webhook is gone after its workflow was taken out of service. 15 seconds by default. */
          teardownTimeout?: HumanDuration | string;
          /** Longest wait until a webhook is served, before its workflow is published again; doubles with each time. 4 seconds by default. */
          serveTimeout?: HumanDuration | string;
          /** Pause between two looks at a webhook. 25 milliseconds by default. */
          pollInterval?: HumanDuration | string;
          /** How often a workflow that is active but not served is published again. 2 by default. */
          republishLimit?: number;
          /** How often a path that is stuck on the previous workflow is healed. 5 by default. */
          healLimit?: number;
        };
      };
    };
  };
}
