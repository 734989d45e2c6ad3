import { OperationsOptions } from '../OperationsOptions';

export const LEASE_MILLISECONDS = 10_000;

const MINUTE = 60_000;

/** Figures for tests: short where only their passing matters. */
export function testOptions(): OperationsOptions {
  return {
    rollback: {
      verifyWebhooks: {
        windowMilliseconds: 5_000,
        minimumRequests: 5,
        timeoutMilliseconds: MINUTE,
      },
      stepTimeoutMilliseconds: 3 * MINUTE,
      bodyShape: 'refuse',
      secondWay: 'in-place',
      conversations: {
        remindEveryMilliseconds: 10 * MINUTE,
        deadlineMilliseconds: 120 * MINUTE,
        atDeadline: 'escalate',
      },
    },
    rollForward: {
      monitor: {
        durationMilliseconds: 30 * MINUTE,
        evaluateEveryMilliseconds: 15_000,
        tightenTo: 0.5,
        noDataRestartMilliseconds: 3 * MINUTE,
      },
      scenarios: {
        firstConversationId: 1_900_000_000,
        instagramPrefix: '9990001',
        phonePrefix: '55119000',
      },
    },
    secondPerson: { rollback: false, rollForward: false },
    engine: {
      leaseForMilliseconds: LEASE_MILLISECONDS,
      pollIntervalMilliseconds: 2_000,
      stepTimeouts: {},
    },
  };
}
