import { Pool, PoolClient } from 'pg';
import { CrmSqlConfig } from '../config';

const CONNECT_WITHIN = 5_000;
/** One for each signal. */
const CONNECTIONS = 3;

/** Connections to the CRM's database that can't write, and never work for long. */
export class ReadOnlyPool {
  private readonly pool: Pool;

  constructor(
    private readonly config: Pick<
      CrmSqlConfig,
      'connection' | 'statementTimeout'
    >,
  ) {
    const { connection } = config;
    this.pool = new Pool({
      ...(typeof connection === 'string'
        ? { connectionString: connection }
        : connection),
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_WITHIN,
      application_name: 'messaging-health',
      allowExitOnIdle: true,
    });
    // A connection that dies is told of by the query on it, or replaced by the next; without
    // a listener of its own it would end the process.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', client => client.on('error', () => undefined));
  }

  /** Reads in one transaction, so that all its statements see the same moment. */
  async read<T>(
    signal: AbortSignal,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const client = await this.connect(signal);
    let broken = true;
    let released = false;
    const release = (isBroken: boolean) => {
      if (!released) {
        released = true;
        client.release(isBroken);
      }
    };
    // Closing the connection ends the wait; the server ends the query by its own timeout.
    const giveUp = () => release(true);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      await client.query(this.begin());
      const result = await work(client);
      await client.query('commit');
      broken = false;
      return result;
    } finally {
      signal.removeEventListener('abort', giveUp);
      release(broken);
    }
  }

  /** A connection that comes when nobody waits any more goes back to the pool. */
  private async connect(signal: AbortSignal): Promise<PoolClient> {
    signal.throwIfAborted();
    const connecting = this.pool.connect();
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        reject(signal.reason);
        connecting.then(client => client.release()).catch(() => undefined);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      connecting
        .finally(() => signal.removeEventListener('abort', giveUp))
        .then(resolve, reject);
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /**
   * A question takes one of the CRM's cores and no more; and these statements are
   * over sooner than they would be compiled.
   */
  private begin(): string {
    const timeout = Math.round(this.config.statementTimeout);
    return `begin transaction isolation level repeatable read read only;
      set local statement_timeout = ${timeout};
      set local max_parallel_workers_per_gather = 0;
      set local jit = off`;
  }
}
