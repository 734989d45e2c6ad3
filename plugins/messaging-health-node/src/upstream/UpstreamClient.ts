import { z } from 'zod';
import { Clock } from '../ports/Clock';
import { parseAnswer } from './parseAnswer';
import { AnswerTooLongError, readBounded } from './readBounded';
import { redactMessage } from './redactMessage';
import { DEFAULT_RETRY_POLICY, retryDelay, RetryPolicy } from './RetryPolicy';
import { UpstreamError } from './UpstreamError';
import { UpstreamFailures } from './UpstreamFailures';
import { UpstreamAnswer, UpstreamRequest } from './UpstreamRequest';

/** @public */
export interface UpstreamClientOptions {
  /** Id of the system in problems, for example `n8n`. */
  system: string;
  baseUrl: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Texts that must appear in no message; header values that authenticate belong here. */
  secrets?: string[];
  /** For one request, body included. 10 s by default. */
  timeoutMilliseconds?: number;
  /** Longest answer that is read. 8 MiB by default. */
  maxAnswerBytes?: number;
  retry?: RetryPolicy;
  clock: Clock;
  /** Between 0 and 1; spreads retries. */
  random: () => number;
}

const TEN_SECONDS = 10_000;
const EIGHT_MEBIBYTES = 8 * 1024 * 1024;

/**
 * The way every module talks HTTP: bounded in time, size and number of tries;
 * redirects are not followed, so that a credential goes nowhere else; each failure
 * is an {@link UpstreamError} in which no secret and no personal data appear.
 *
 * @public
 */
export class UpstreamClient {
  private readonly baseUrl: string;
  private readonly failures: UpstreamFailures;
  private readonly retry: RetryPolicy;

  constructor(private readonly options: UpstreamClientOptions) {
    this.baseUrl = options.baseUrl.replace(/\/+$/, '');
    this.retry = options.retry ?? DEFAULT_RETRY_POLICY;
    this.failures = new UpstreamFailures(options);
  }

  /** Asks, expects a 2xx answer, and parses its JSON. */
  async request<T>(request: UpstreamRequest, schema: z.ZodType<T>): Promise<T> {
    const answer = await this.ask(request);
    const parsed = parseAnswer(answer.body, schema);
    if (!parsed.ok) {
      throw this.failures.malformed(request, parsed.why, answer.status);
    }
    return parsed.value;
  }

  /** Asks and expects a 2xx answer; its body is nobody's business. */
  async send(request: UpstreamRequest): Promise<void> {
    await this.ask(request);
  }

  /**
   * Asks and gives back whatever was answered, errors included: for probes, in
   * which a 404 is a finding. Still throws where nothing, or too much, was answered.
   */
  async exchange(request: UpstreamRequest): Promise<UpstreamAnswer> {
    return this.persist(request, () => this.once(request));
  }

  /** Makes words of the other side fit to be shown: see {@link redactMessage}. */
  redact(text: string): string {
    return redactMessage(text, this.options.secrets);
  }

  private async ask(request: UpstreamRequest): Promise<UpstreamAnswer> {
    return this.persist(request, async () => {
      const answer = await this.once(request);
      if (answer.status < 200 || answer.status > 299) {
        throw this.failures.refused(request, answer);
      }
      return answer;
    });
  }

  private async persist(
    request: UpstreamRequest,
    attempt: () => Promise<UpstreamAnswer>,
  ): Promise<UpstreamAnswer> {
    const repeatable = request.idempotent ?? request.method === 'GET';
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        if (
          !(error instanceof UpstreamError) ||
          !error.problem.retryable ||
          !repeatable ||
          tries >= this.retry.attempts
        ) {
          throw error;
        }
        await this.options.clock.sleep(
          retryDelay(
            this.retry,
            tries,
            this.options.random,
            this.failures.askedToWait(error),
          ),
          request.signal,
        );
      }
    }
  }

  private async once(request: UpstreamRequest): Promise<UpstreamAnswer> {
    request.signal.throwIfAborted();
    const timeout = this.options.timeoutMilliseconds ?? TEN_SECONDS;
    const outOfTime = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(this.urlOf(request), {
        method: request.method,
        headers: {
          accept: 'application/json',
          ...(request.json === undefined
            ? {}
            : { 'content-type': 'application/json' }),
          ...this.options.headers,
          ...request.headers,
        },
        body:
          request.json === undefined
            ? request.rawBody
            : JSON.stringify(request.json),
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, outOfTime]),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: await readBounded(
          response,
          this.options.maxAnswerBytes ?? EIGHT_MEBIBYTES,
        ),
      };
    } catch (error) {
      request.signal.throwIfAborted();
      if (outOfTime.aborted) {
        throw this.failures.timedOut(request, timeout);
      }
      if (error instanceof AnswerTooLongError) {
        throw this.failures.malformed(request, error.message);
      }
      throw this.failures.unreachable(request, error);
    }
  }

  private urlOf({ path, query = {} }: UpstreamRequest): string {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        parameters.set(name, String(value));
      }
    }
    const search = parameters.size > 0 ? `?${parameters}` : '';
    return `${this.baseUrl}${path}${search}`;
  }
}
