import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** A request that a {@link FakeUpstream} received. @public */
export interface ReceivedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** What a {@link FakeUpstream} does with a request. @public */
export interface FakeAnswer {
  /** 200 by default. */
  status?: number;
  json?: unknown;
  /** Sent as it is, instead of `json`. */
  body?: string;
  headers?: Record<string, string>;
  /** Never answer; or cut the connection without an answer. */
  fault?: 'silence' | 'hang-up';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * A real HTTP server on a free port that answers as a test says, and remembers
 * what it was asked. For tests of modules that talk to outside systems.
 *
 * @public
 */
export class FakeUpstream {
  readonly requests: ReceivedRequest[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly answer: (
      request: ReceivedRequest,
    ) => FakeAnswer | Promise<FakeAnswer>,
  ) {}

  static async start(
    answer: (request: ReceivedRequest) => FakeAnswer | Promise<FakeAnswer>,
  ): Promise<FakeUpstream> {
    const server = createServer();
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = server.address() as AddressInfo;
    const upstream = new FakeUpstream(
      server,
      `http://127.0.0.1:${port}`,
      answer,
    );
    server.on('request', (request, response) => {
      upstream.handle(request, response).catch(error => {
        response.statusCode = 599;
        response.end(String(error));
      });
    });
    return upstream;
  }

  /** Requests as `METHOD /path`, in order. */
  get lines(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve =>
      this.server.close(() => resolve()),
    );
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://fake');
    const received = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: await readBody(request),
    };
    this.requests.push(received);
    const answer = await this.answer(received);
    if (answer.fault === 'hang-up') {
      request.socket.destroy();
      return;
    }
    if (answer.fault === 'silence') {
      return;
    }
    response.writeHead(answer.status ?? 200, {
      ...(answer.body === undefined
        ? { 'content-type': 'application/json' }
        : {}),
      ...answer.headers,
    });
    response.end(answer.body ?? JSON.stringify(answer.json ?? {}));
  }
}
