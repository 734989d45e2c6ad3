import { z } from 'zod';
import { ResponseError } from '@backstage/errors';
import { Endpoint, FileAnswer } from './Endpoint';
import { endpoints } from './endpoints';

/** How the client reaches the backend; both frontend and backend can give this. @public */
export interface MessagingHealthClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Per-call options. @public */
export interface RequestOptions {
  /** A Backstage token; only needed where `fetchApi` adds none. */
  token?: string;
  signal?: AbortSignal;
}

/** The fields of an object type; an object without any asks for nothing. */
type Fields<T> = string extends keyof T ? unknown : T;

/** What a call of an endpoint takes. @public */
export type CallParameters<E extends Endpoint> = Fields<
  z.input<E['pathParameters']>
> &
  Fields<z.input<E['query']>> &
  (E['body'] extends z.ZodUndefined ? unknown : { body: z.input<E['body']> });

/**
 * The only HTTP client of `/api/messaging-health`. Answers are parsed by the
 * endpoint's schema; a refusal is thrown as a `ResponseError`.
 *
 * @public
 */
export class MessagingHealthClient {
  constructor(private readonly options: MessagingHealthClientOptions) {}

  /** Calls one of {@link endpoints} by its name. */
  async call<Id extends keyof typeof endpoints>(
    id: Id,
    parameters: CallParameters<(typeof endpoints)[Id]>,
    options: RequestOptions = {},
  ): Promise<z.output<(typeof endpoints)[Id]['answer']>> {
    const endpoint: Endpoint = endpoints[id];
    const { body, ...rest } = parameters as Record<string, unknown>;
    const base = await this.options.discoveryApi.getBaseUrl('messaging-health');
    const response = await this.options.fetchApi.fetch(
      `${base}${toPath(endpoint, rest)}`,
      {
        method: endpoint.method.toUpperCase(),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(options.token
            ? { Authorization: `Bearer ${options.token}` }
            : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: options.signal,
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const answer = endpoint.isDownload
      ? await readFile(response)
      : await response.json();
    return endpoint.answer.parse(answer) as z.output<
      (typeof endpoints)[Id]['answer']
    >;
  }
}

/** The file of an answer, with the name that the backend gave it. */
async function readFile(response: Response): Promise<FileAnswer> {
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return {
    name: name ? decodeURIComponent(name) : 'download',
    type: response.headers.get('content-type') ?? 'application/octet-stream',
    content: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Fills path parameters in, and makes the rest a query string. */
function toPath(endpoint: Endpoint, parameters: Record<string, unknown>) {
  const query = new URLSearchParams();
  let path = endpoint.path;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) {
      continue;
    }
    if (path.includes(`{${name}}`)) {
      path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
    } else {
      query.set(name, String(value));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
