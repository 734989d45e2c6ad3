import http from 'node:http';
import { AddressInfo } from 'node:net';

/** A request that changes something outside, as it passes the gate. */
export interface Effect {
  system: string;
  /** Names what is changed: the method, the path and a digest of the body. */
  key: string;
  method: string;
  path: string;
}

/** Told of each effect before it is done and after; may kill whoever asks for it. */
export interface EffectWatcher {
  /** Throws where the effect must not happen, since who asked for it is dead. */
  before(effect: Effect): Promise<void>;
  after(effect: Effect, status: number): Promise<void>;
}

/** Lets everything through. */
export const CALM: EffectWatcher = {
  before: async () => undefined,
  after: async () => undefined,
};

const MALFORMED_PROBE = '{';

/** A POST that is no JSON changes nothing, and neither does an event that the CRM ignores. */
function changesSomething(method: string, path: string, body: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') {
    return false;
  }
  if (body === MALFORMED_PROBE) {
    return false;
  }
  return !body.includes('"event":"probe"') && !path.endsWith('/filter');
}

function readBody(request: http.IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}

/**
 * Stands in front of an outside system, lets everything through, and tells of what
 * changes something before and after it does: there a backend can be killed.
 */
export class Gate {
  private constructor(
    private readonly server: http.Server,
    readonly url: string,
  ) {}

  static async open(options: {
    system: string;
    target: string;
    watcher: EffectWatcher;
  }): Promise<Gate> {
    const server = http.createServer((request, response) => {
      pass(request, response, options).catch(() => response.destroy());
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    // Listening on a port, which it was told to, it has an address of that kind.
    const { port } = server.address() as AddressInfo;
    return new Gate(server, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}

async function pass(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  {
    system,
    target,
    watcher,
  }: { system: string; target: string; watcher: EffectWatcher },
): Promise<void> {
  const body = await readBody(request);
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const effect: Effect = {
    system,
    method,
    path,
    key: `${system} ${method} ${path} ${body.slice(0, 120)}`,
  };
  const isEffect = changesSomething(method, path, body);
  if (isEffect) {
    await watcher.before(effect);
  }
  const answer = await fetch(`${target}${path}`, {
    method,
    headers: headersOf(request),
    body: method === 'GET' || method === 'HEAD' ? undefined : body,
    redirect: 'manual',
  });
  const text = Buffer.from(await answer.arrayBuffer());
  if (isEffect) {
    await watcher.after(effect, answer.status);
  }
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) =>
        !['content-encoding', 'content-length', 'transfer-encoding'].includes(
          name,
        ),
    ),
  );
  response.writeHead(answer.status, headers);
  response.end(text);
}

function headersOf(request: http.IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' &&
      !['host', 'connection', 'content-length', 'accept-encoding'].includes(
        name,
      )
        ? [[name, value]]
        : [],
    ),
  );
}
