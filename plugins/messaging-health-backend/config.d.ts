import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Messaging Health. Durations are written as `{ minutes: 15 }`, `'15m'` or `'PT15M'`. */
  messagingHealth?: {
    /**
     * Keys the pseudonyms that stand for personal data in records. At least 16
     * characters. Keep it stable: with another key the same person gets another pseudonym.
     *
     * @visibility secret
     */
    pseudonymKey: string;
    /** Who takes each role of an incident: full entity references of users or groups. */
    roles?: {
      /** Leads the incident. Default: nobody. */
      incidentCommander?: string;
      /** Checks the impact with the people who serve customers. Default: nobody. */
      crmOperations?: string;
      /** Speaks with the organization. Default: nobody. */
      communication?: string;
    };
    /** How the catalog is read. */
    organizations?: {
      /** How long an answer of the catalog is used without asking again. Default: 10 s. */
      cacheFor?: HumanDuration | string;
      /** How long the last answer is used while the catalog can't be asked. Default: 10 min. */
      staleFor?: HumanDuration | string;
    };
    /** The regular round over all signal sources. */
    sweep?: {
      /** Time between two rounds, 1 s to 1 min. Default: 15 s. */
      interval?: HumanDuration | string;
      /** How long one source may take to answer. Default: 10 s. */
      timeout?: HumanDuration | string;
      /** How long after its end a minute is judged, so that late figures are in it. Default: 5 s. */
      settle?: HumanDuration | string;
    };
    /** Limits of the ratio triggers; the defaults are the runbook's. */
    triggers?: {
      [trigger in 'webhook-5xx' | 'identity-failure' | 'stage-move-failure']?: {
        /** Share of failures (0.02 is 2 %) above which a minute breaches. Default: 0.02, 0.01, 0.01. */
        threshold?: number;
        /** How long every minute must breach before the trigger fires; whole minutes. Default: 15, 30, 30 min. */
        holdsFor?: HumanDuration | string;
        /** Span of the rolling ratio; whole minutes. Default: 5 min. */
        rateWindow?: HumanDuration | string;
        /** Fewer events in the rolling window judge nothing. Default: 20. */
        minimumSamples?: number;
        /** How long a firing trigger goes on without a breach; whole minutes. Default: 5 min. */
        keepFiringFor?: HumanDuration | string;
        /** Data older than this make the trigger unknown. Default: 3 min. */
        staleAfter?: HumanDuration | string;
      };
    };
    /** How long records are kept. */
    retention?: {
      /** Figures by minute and pushed observations, 1 to 400 days. Default: 7 days. */
      observations?: HumanDuration | string;
    };
    /** The rollback's steps. */
    rollback?: {
      /** What shows that the CRM's webhook answers without errors again. */
      verifyWebhooks?: {
        /** Span without a 5xx. Default: 60 s. */
        window?: HumanDuration | string;
        /** Fewest answered requests in it. Default: 20. */
        minimumRequests?: number;
        /** After this the step fails. Default: 10 min. */
        timeout?: HumanDuration | string;
      };
      /** Longest time for any other step that does not wait for people. Default: 3 min. */
      stepTimeout?: HumanDuration | string;
    };
    /** The engine that carries out operations. */
    engine?: {
      /** After so long without a sign of life another replica takes an operation over. Default: 15 s. */
      leaseFor?: HumanDuration | string;
      /** Time between two looks for work; at most half of `leaseFor`. Default: 2 s. */
      pollInterval?: HumanDuration | string;
    };
  };
}
