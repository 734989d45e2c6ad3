import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Incidents of Messaging Health in the portal's search. */
      messagingHealth?: {
        /** When all incidents are read anew. Default: every 10 min, for at most 15 min, first 3 s after the start. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Address of an incident's page in the portal, with `:number` in it. Default: /messaging-health/incidents/:number. */
        locationTemplate?: string;
        /** Incidents asked for at a time, 1 to 500. Default: 200. */
        batchSize?: number;
      };
    };
  };
}
