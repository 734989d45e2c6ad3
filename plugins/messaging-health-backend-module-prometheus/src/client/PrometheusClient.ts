import {
  Clock,
  UpstreamClient,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { PrometheusInstance } from '../PrometheusSettings';
import { clockSchema, matrixSchema, PrometheusSeries } from './schemas';

export const SYSTEM = 'prometheus';

/** Enough for 20,000 series with the points that one question may have. */
const LARGEST_ANSWER = 128 * 1024 * 1024;
/** Remarks on a query, as opposed to data that are missing. */
const REMARK = /^PromQL info:/;

/** A range query: evaluated at `start`, then every step up to `end`, inclusive. */
export interface RangeQuery {
  query: string;
  start: Date;
  end: Date;
  stepSeconds: number;
}

/** The only client of Prometheus' HTTP API. */
export class PrometheusClient {
  private readonly api: UpstreamClient;

  constructor(
    private readonly instance: PrometheusInstance,
    environment: { clock: Clock; random: () => number },
  ) {
    this.api = new UpstreamClient({
      system: SYSTEM,
      baseUrl: instance.baseUrl,
      headers: instance.headers,
      secrets: instance.secrets,
      timeoutMilliseconds: instance.timeout,
      maxAnswerBytes: LARGEST_ANSWER,
      ...environment,
    });
  }

  /** What time it is where Prometheus runs; a header would tell the clock of the nearest proxy. */
  async now(signal: AbortSignal): Promise<Date> {
    const answer = await this.ask(
      '/api/v1/query',
      { query: 'time()' },
      clockSchema,
      signal,
    );
    return new Date(Math.round(answer.data.result[0] * 1000));
  }

  /** Throws where Prometheus says that data are missing from its answer. */
  async queryRange(
    { query, start, end, stepSeconds }: RangeQuery,
    signal: AbortSignal,
  ): Promise<PrometheusSeries[]> {
    const answer = await this.ask(
      '/api/v1/query_range',
      {
        query,
        start: start.toISOString(),
        end: end.toISOString(),
        step: `${stepSeconds}`,
      },
      matrixSchema,
      signal,
    );
    const missing = answer.warnings.find(warning => !REMARK.test(warning));
    if (missing !== undefined) {
      throw this.failure(
        `Prometheus warns that its answer may lack data: "${this.api.redact(
          missing,
        )}". What is missing can't be told from what did not happen, so nothing of it is used.`,
        true,
      );
    }
    return answer.data.result;
  }

  /** A POST, since a query may be longer than an address; it changes nothing. */
  private async ask<Answer extends { status: 'success' }>(
    path: string,
    parameters: Record<string, string>,
    schema: z.ZodType<Answer | { status: 'error'; error: string }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const answer = await this.api.request(
      {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        rawBody: new URLSearchParams({
          ...parameters,
          timeout: `${this.instance.timeout}ms`,
        }).toString(),
        idempotent: true,
        signal,
      },
      schema,
    );
    if (answer.status === 'error') {
      throw this.failure(
        `Prometheus refused POST ${path}: "${this.api.redact(answer.error)}"`,
        false,
      );
    }
    return answer;
  }

  private failure(message: string, retryable: boolean): UpstreamError {
    return new UpstreamError({
      system: SYSTEM,
      kind: 'refused',
      message,
      retryable,
    });
  }
}
