import {
  Endpoint,
  endpoints,
  fileAnswerSchema,
  MessagingHealthClient,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';

type EndpointId = keyof typeof endpoints;

/** A request as the backend would see it. */
export interface SeenRequest {
  endpoint: EndpointId;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What the backend answers, by endpoint. */
export type Answers = {
  [Id in EndpointId]?: (
    request: SeenRequest,
  ) => z.input<(typeof endpoints)[Id]['answer']>;
};

/** Thrown by an answer to refuse with a status. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

function endpointAt(method: string, path: string): EndpointId | undefined {
  const ids = Object.keys(endpoints) as EndpointId[];
  return ids.find(id => {
    const endpoint: Endpoint = endpoints[id];
    const pattern = endpoint.path.replace(/\{\w+\}/g, '[^/]+');
    return (
      endpoint.method.toUpperCase() === method &&
      new RegExp(`^${pattern}$`).test(path)
    );
  });
}

/** A backend that answers from memory over HTTP as the real client speaks it. */
export class FakeBackend {
  readonly requests: SeenRequest[] = [];
  constructor(public answers: Answers = {}) {}

  /** The real client, talking to this backend. */
  get client(): MessagingHealthClient {
    return new MessagingHealthClient({
      discoveryApi: { getBaseUrl: async () => 'http://portal' },
      fetchApi: { fetch: async (url, init) => this.answer(String(url), init) },
    });
  }

  private answer(address: string, init?: RequestInit): Response {
    const { pathname, searchParams } = new URL(address);
    const method = init?.method ?? 'GET';
    const id = endpointAt(method, pathname);
    const give = id && this.answers[id];
    if (!id || !give) {
      return refuse(new Refusal(404, `${method} ${pathname} has no answer.`));
    }
    const request: SeenRequest = {
      endpoint: id,
      path: pathname,
      query: searchParams,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    this.requests.push(request);
    try {
      return respond(endpoints[id], give(request));
    } catch (error) {
      return refuse(error);
    }
  }
}

/** As the real router answers: files as they are, all else as JSON. */
function respond(endpoint: Endpoint, answer: unknown): Response {
  const { status } = endpoint;
  if (!endpoint.isDownload) {
    return new Response(JSON.stringify(answer), { status });
  }
  const { name, type, content } = fileAnswerSchema.parse(answer);
  return new Response(content as BodyInit, {
    status,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
        name,
      )}`,
    },
  });
}

const NAMES: Record<number, string> = {
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
};

function refuse(error: unknown): Response {
  if (!(error instanceof Refusal)) {
    throw error;
  }
  const { status, message } = error;
  return new Response(
    JSON.stringify({
      error: { name: NAMES[status] ?? 'Error', message },
      response: { statusCode: status },
    }),
    { status, headers: { 'content-type': 'application/json' } },
  );
}
