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
           * workflow:deactivate and execution:list. For the second way, in place, also
           * workflow:create, workflow:update, workflow:delete and execution:read.
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
          /** Longest wait until a webhook is served, before its workflow is published again; doubles with each time. 8 seconds by default: a busy n8n takes seconds. */
          serveTimeout?: HumanDuration | string;
          /** Pause between two looks at a webhook. 25 milliseconds by default. */
          pollInterval?: HumanDuration | string;
          /** How often a workflow that is active but not served is published again, before the activation fails as stuck. 1 by default. */
          republishLimit?: number;
          /** How often a path that is stuck on the previous workflow is healed, before the activation fails as stuck. 0 goes the second way at once. 1 by default. */
          healLimit?: number;
          /**
           * Whether this n8n saves successful executions where a workflow does not say
           * (EXECUTIONS_DATA_SAVE_ON_SUCCESS is not `none`). Left out: believed for as long
           * as such a success is among the executions of the last hour; until then,
           * failures of workflows that do not say are no data.
           */
          savesSuccesses?: boolean;
          /**
           * Whether this n8n saves failed executions where a workflow does not say
           * (EXECUTIONS_DATA_SAVE_ON_ERROR is not `none`). `true` by default.
           */
          savesErrors?: boolean;
        };
      };
      /** Finished executions as the signal `execution`. */
      executions?: {
        /** Whether each instance becomes a signal source. `true` by default. */
        enabled?: boolean;
        /**
         * Most pages of 250 executions that are read of an instance in one sweep, from 1 to
         * 1000. What is left is read in the next. 100 by default.
         */
        pagesPerSweep?: number;
      };
    };
  };
}
