/** Figures of the operations; from app-config. */
export interface OperationsOptions {
  rollback: {
    verifyWebhooks: {
      windowMilliseconds: number;
      minimumRequests: number;
      timeoutMilliseconds: number;
    };
    /** Longest that one step may take, `verify-webhooks` aside. */
    stepTimeoutMilliseconds: number;
  };
  engine: {
    /** How long a worker may be silent before another takes over. */
    leaseForMilliseconds: number;
    pollIntervalMilliseconds: number;
  };
}
