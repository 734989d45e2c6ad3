import { HumanDuration } from '@backstage/types';

export interface Config {
  messagingHealth?: {
    /** Observations from the platform's events. */
    events?: {
      /** Topic of the platform that they come in. Default: messaging-health.observations. */
      topic?: string;
      /**
       * How long an event is tried again that could not be stored. Keep it below the
       * session timeout of a Kafka consumer (30 s by default). Default: 20 s.
       */
      retryFor?: HumanDuration | string;
      /** Events that may wait to be stored at the same time; more are lost at once. Default: 1000. */
      maximumWaiting?: number;
    };
  };
}
