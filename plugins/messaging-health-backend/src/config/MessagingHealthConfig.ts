import {
  RatioLimits,
  RatioTriggerId,
} from '@messaging-health/backstage-plugin-common';

/** The core's part of app-config, checked, with every default filled in. */
export interface MessagingHealthConfig {
  /** Keys the pseudonyms that stand for personal data. */
  pseudonymKey: string;
  /** Entity references of who takes each role of an incident; left out where nobody is named. */
  roles: {
    incidentCommander?: string;
    crmOperations?: string;
    communication?: string;
  };
  organizations: {
    cacheForMilliseconds: number;
    /** How long the last answer is used while the catalog can't be asked. */
    staleForMilliseconds: number;
  };
  sweep: {
    intervalMilliseconds: number;
    timeoutMilliseconds: number;
    settleMilliseconds: number;
  };
  triggers: Record<RatioTriggerId, RatioLimits>;
  retention: { observationsMilliseconds: number };
  rollback: {
    verifyWebhooks: {
      windowMilliseconds: number;
      minimumRequests: number;
      timeoutMilliseconds: number;
    };
    stepTimeoutMilliseconds: number;
  };
  engine: {
    leaseForMilliseconds: number;
    pollIntervalMilliseconds: number;
  };
}
