import net from 'node:net';

/** Frontend messages that make PostgreSQL run something: a simple query, or the text of an extended one. */
const STATEMENTS = new Set(['Q', 'P']);
const HEADER = 5;

/** Reads the client's side of one connection: what it sends is a start-up message, then typed ones. */
class StatementReader {
  private rest = Buffer.alloc(0);
  private started = false;

  read(chunk: Buffer): number {
    this.rest = Buffer.concat([this.rest, chunk]);
    let statements = 0;
    for (;;) {
      const header = this.started ? HEADER : HEADER - 1;
      if (this.rest.length < header) {
        return statements;
      }
      const length = this.rest.readInt32BE(header - 4) + (this.started ? 1 : 0);
      if (this.rest.length < length) {
        return statements;
      }
      if (this.started && STATEMENTS.has(String.fromCharCode(this.rest[0]))) {
        statements += 1;
      }
      this.started = true;
      this.rest = this.rest.subarray(length);
    }
  }
}

/**
 * Stands between a client and a real PostgreSQL: counts the statements that pass, and
 * can hold the answers back or cut every connection.
 */
export class WireProxy {
  statements = 0;
  private held = false;
  private readonly sockets = new Set<net.Socket>();

  private constructor(
    private readonly server: net.Server,
    /** The connection string given, by way of the proxy. */
    readonly connection: string,
  ) {}

  static async start(connection: string): Promise<WireProxy> {
    const target = new URL(connection);
    const server = net.createServer();
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const address = server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('The proxy listens on no port');
    }
    const here = new URL(connection);
    here.hostname = '127.0.0.1';
    here.port = String(address.port);
    const proxy = new WireProxy(server, here.toString());
    server.on('connection', client =>
      proxy.join(client, net.connect(Number(target.port), target.hostname)),
    );
    return proxy;
  }

  /** From now on no answer arrives, until `release`. */
  hold(): void {
    this.held = true;
    this.sockets.forEach(socket => socket.pause());
  }

  release(): void {
    this.held = false;
    this.sockets.forEach(socket => socket.resume());
  }

  /** Ends every connection, as a server does that goes away. */
  cut(): void {
    this.sockets.forEach(socket => socket.destroy());
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve =>
      this.server.close(() => resolve()),
    );
    this.cut();
    await closed;
  }

  private join(client: net.Socket, database: net.Socket): void {
    const reader = new StatementReader();
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
      if (this.held) {
        socket.pause();
      }
    }
    client.on('data', chunk => {
      this.statements += reader.read(chunk);
      database.write(chunk);
    });
    database.on('data', chunk => client.write(chunk));
  }
}
