import { Pool, PoolClient } from 'pg';
import { CrmSqlConfig } from '../config';
import {
  IDENTITY_QUERY,
  IdentityRow,
  identityRowSchema,
} from './identityQuery';

const CONNECT_WITHIN = 5_000;
/** One sweep runs at a time; the second connection is for one that hangs. */
const CONNECTIONS = 2;

/** The only reader of the CRM's database. It never writes. */
export class CrmDatabase {
  private readonly pool: Pool;

  constructor(private readonly config: CrmSqlConfig) {
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
    // A connection that dies while idle is replaced by the next query, which will tell.
    this.pool.on('error', () => undefined);
  }

  async readIdentities(
    options: { organizationIds: string[]; from: Date; to: Date },
    signal: AbortSignal,
  ): Promise<IdentityRow> {
    const { organizationIds, from, to } = options;
    const rows = await this.readOnly(
      signal,
      async client =>
        (
          await client.query(IDENTITY_QUERY, [organizationIds, from, to])
        ).rows,
    );
    return identityRowSchema.parse(rows[0]);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async readOnly<T>(
    signal: AbortSignal,
    read: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const client = await this.pool.connect();
    let broken = true;
    // Closing the connection ends the wait; the server ends the query by its own timeout.
    const giveUp = () => client.release(true);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      signal.throwIfAborted();
      await client.query(
        `begin transaction read only; set local statement_timeout = ${Math.round(
          this.config.statementTimeout,
        )}`,
      );
      const result = await read(client);
      await client.query('commit');
      broken = false;
      return result;
    } finally {
      signal.removeEventListener('abort', giveUp);
      if (!signal.aborted) {
        client.release(broken);
      }
    }
  }
}
