import { StepId } from '@messaging-health/backstage-plugin-common';

/** Figures of the operations; from app-config. Spans are in milliseconds. */
export interface OperationsOptions {
  rollback: {
    verifyWebhooks: {
      windowMilliseconds: number;
      minimumRequests: number;
      timeoutMilliseconds: number;
    };
    /** Longest that one step may take where `engine.stepTimeouts` says nothing, `verify-webhooks` aside. */
    stepTimeoutMilliseconds: number;
    /** What happens where Chatwoot sends bodies that the fallback can't read. */
    bodyShape: 'refuse' | 'warn';
    /** What happens where n8n refuses, or is stuck: the fallback's content under v2's id, or nothing. */
    secondWay: 'in-place' | 'none';
    conversations: {
      /** People are reminded so often while sign-offs are missing. */
      remindEveryMilliseconds: number;
      /** After so long, counted from the step's beginning, `atDeadline` is done. */
      deadlineMilliseconds: number;
      /** `escalate` tells every role and goes on waiting; `waive` goes on without them. */
      atDeadline: 'escalate' | 'waive';
    };
  };
  rollForward: {
    monitor: {
      /** So long the tightened limits must hold with data. */
      durationMilliseconds: number;
      evaluateEveryMilliseconds: number;
      /** Share of each limit that is allowed meanwhile. */
      tightenTo: number;
      /** Without data for longer than this, the duration begins anew. */
      noDataRestartMilliseconds: number;
    };
    scenarios: {
      /** The first of the conversation numbers that no real conversation has. */
      firstConversationId: number;
      /** Digits that the invented Instagram ids begin with. */
      instagramPrefix: string;
      /** Digits that the invented phone numbers begin with, country code first, without `+`. */
      phonePrefix: string;
    };
  };
  /** Whether a second person must approve before the destructive step. */
  secondPerson: { rollback: boolean; rollForward: boolean };
  engine: {
    /** How long a worker may be silent before another takes over. */
    leaseForMilliseconds: number;
    pollIntervalMilliseconds: number;
    /** Longest that single steps may take. */
    stepTimeouts: Partial<Record<StepId, number>>;
  };
}
