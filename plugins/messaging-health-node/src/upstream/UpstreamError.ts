import { CustomErrorBase } from '@backstage/errors';

/** How an outside system failed. @public */
export type UpstreamFailureKind =
  | 'unreachable'
  | 'timeout'
  | 'refused'
  | 'malformed'
  | 'rate-limited';

/** A failure of an outside system as data, for answers that do not throw. @public */
export interface UpstreamProblem {
  /** The system's id, for example `n8n`. */
  system: string;
  kind: UpstreamFailureKind;
  /** In that system's words where it had any; no secrets, no personal data. */
  message: string;
  /** HTTP status, where one was answered. */
  status?: number;
  /** Why there was no connection, in the network's word, for example `ECONNREFUSED`. */
  code?: string;
  /** True when the same request may succeed later without anybody's help. */
  retryable: boolean;
}

/**
 * Thrown whenever an outside system could not be asked, or refused. Answered to
 * our own callers as 503, since the fault is not theirs.
 *
 * @public
 */
export class UpstreamError extends CustomErrorBase {
  readonly name = 'UpstreamError';
  readonly statusCode = 503;
  readonly problem: UpstreamProblem;

  constructor(problem: UpstreamProblem, cause?: unknown) {
    super(problem.message, cause instanceof Error ? cause : undefined);
    this.problem = problem;
  }
}
