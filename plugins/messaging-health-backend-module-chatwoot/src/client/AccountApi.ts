import { UpstreamClient } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { listOf } from './schemas';

type Query = Record<string, string | number | undefined>;

/** Chatwoot's API as one call of ours sees it: one account, until one signal. */
export class AccountApi {
  constructor(
    private readonly api: UpstreamClient,
    readonly accountId: number,
    private readonly signal: AbortSignal,
  ) {}

  /** Asks beside the account, for example `/profile`. */
  getOutside<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.api.request(
      { method: 'GET', path, signal: this.signal },
      schema,
    );
  }

  get<T>(path: string, schema: z.ZodType<T>, query: Query = {}): Promise<T> {
    return this.api.request(
      { method: 'GET', path: this.within(path), query, signal: this.signal },
      schema,
    );
  }

  list<T extends z.ZodType>(
    path: string,
    item: T,
    query: Query = {},
  ): Promise<z.output<T>[]> {
    return this.get(path, listOf(item), query);
  }

  /** Each change says how something is to be, so that saying it twice does no more. */
  change(method: 'PATCH' | 'POST', path: string, json: object): Promise<void> {
    return this.api.send({
      method,
      path: this.within(path),
      json,
      idempotent: true,
      signal: this.signal,
    });
  }

  private within(path: string): string {
    return `/accounts/${this.accountId}${path}`;
  }
}
