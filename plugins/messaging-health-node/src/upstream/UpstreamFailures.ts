import { isError } from '@backstage/errors';
import { redactMessage } from './redactMessage';
import {
  UpstreamError,
  UpstreamFailureKind,
  UpstreamProblem,
} from './UpstreamError';
import { UpstreamAnswer, UpstreamRequest } from './UpstreamRequest';
import { vendorMessage } from './vendorMessage';

/** Statuses after which the same request may succeed a moment later. */
const PASSING = new Set([429, 502, 503, 504]);

const LONGEST_QUOTE = 200;

/** The system's code, never a message: that of fetch quotes the whole address. */
function codeOf(error: unknown): string {
  const cause = isError(error) && isError(error.cause) ? error.cause : error;
  if (!isError(cause)) {
    return 'no reason given';
  }
  return typeof cause.code === 'string' ? cause.code : cause.name;
}

/** Words each failure of one system so that the reader knows what to look at. */
export class UpstreamFailures {
  private readonly waits = new WeakMap<UpstreamError, number>();
  private readonly where: string;

  constructor(
    private readonly options: {
      system: string;
      baseUrl: string;
      secrets?: string[];
    },
  ) {
    // The origin only: a configured URL may carry a user name and a password.
    const { origin } = new URL(options.baseUrl);
    this.where = `${options.system} (${origin})`;
  }

  unreachable(request: UpstreamRequest, error: unknown): UpstreamError {
    const code = codeOf(error);
    return this.failure('unreachable', {
      code,
      message: `${this.where} can't be reached: ${code}, on ${this.line(
        request,
      )}. Check that it runs and that its address in app-config is right.`,
      retryable: true,
    });
  }

  timedOut(request: UpstreamRequest, milliseconds: number): UpstreamError {
    return this.failure('timeout', {
      message: `${this.where} did not answer ${this.line(
        request,
      )} within ${milliseconds} ms.`,
      retryable: true,
    });
  }

  malformed(
    request: UpstreamRequest,
    why: string,
    status?: number,
  ): UpstreamError {
    return this.failure('malformed', {
      message: `${this.where} answered ${this.line(
        request,
      )} with something that its API does not describe: ${why}. Check that its address in app-config leads to it, not to a login page or another system.`,
      status,
      retryable: false,
    });
  }

  refused(request: UpstreamRequest, answer: UpstreamAnswer): UpstreamError {
    const { status } = answer;
    const said = vendorMessage(answer.body);
    const words =
      said && redactMessage(said, this.options.secrets, LONGEST_QUOTE);
    const error = this.failure(status === 429 ? 'rate-limited' : 'refused', {
      message: `${this.where} refused ${this.line(request)}: ${status}${
        words ? ` "${words}"` : ''
      }${this.advice(status)}`,
      status,
      retryable: PASSING.has(status),
    });
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0) {
      this.waits.set(error, seconds * 1000);
    }
    return error;
  }

  /** How long the other side asked us to wait, in milliseconds. */
  askedToWait(error: UpstreamError): number | undefined {
    return this.waits.get(error);
  }

  private advice(status: number): string {
    if (status === 401) {
      return '. Check its credential in app-config.';
    }
    if (status === 403) {
      return '. Its credential in app-config lacks the right to do this.';
    }
    if (status >= 300 && status < 400) {
      return '. It redirects, and redirects are not followed: put the final address into app-config.';
    }
    return '';
  }

  private line({ method, path }: UpstreamRequest): string {
    return `${method} ${path}`;
  }

  private failure(
    kind: UpstreamFailureKind,
    problem: Pick<UpstreamProblem, 'message' | 'status' | 'code' | 'retryable'>,
  ): UpstreamError {
    return new UpstreamError({
      system: this.options.system,
      kind,
      ...problem,
      message: redactMessage(problem.message, this.options.secrets),
    });
  }
}
