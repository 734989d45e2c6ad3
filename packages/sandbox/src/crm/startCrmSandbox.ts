import { Pool } from 'pg';
import { listen } from '../http/listen';
import { organizations } from '../organizations/organizations';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { migrateCrm } from '../postgres/migrateCrm';
import { ResponseCounter } from './counts/ResponseCounter';
import { createCrmApp } from './createCrmApp';
import { seedCrm } from './seedCrm';

export interface CrmSandboxOptions {
  /** The CRM's database, as its owner; see `prepareDatabases`. */
  connectionString: string;
  /** Any free one when left out. */
  port?: number;
  /** Whom it knows. Default: the invented organizations of the sandbox. */
  organizations?: readonly SandboxOrganization[];
  /** The CRM has none when left out, and then takes any signature. */
  webhookSecret?: string;
}

export interface CrmSandbox {
  port: number;
  /** `http://127.0.0.1:<port>` */
  url: string;
  pool: Pool;
  counter: ResponseCounter;
  /** While down, every connection is dropped. */
  setDown(isDown: boolean): void;
  stop(): Promise<void>;
}

/** Starts the CRM stand-in on its database, with the invented organizations in it. */
export async function startCrmSandbox(
  options: CrmSandboxOptions,
): Promise<CrmSandbox> {
  const pool = new Pool({
    connectionString: options.connectionString,
    max: 12,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  let isDown = false;
  try {
    const known = options.organizations ?? organizations;
    await migrateCrm(pool);
    await seedCrm(pool, known);
    const counter = new ResponseCounter(
      known.filter(org => org.hasTraffic).map(org => org.id),
    );
    const app = createCrmApp({
      pool,
      counter,
      isDown: () => isDown,
      webhookSecret: options.webhookSecret,
    });
    const server = await listen(app, options.port);
    return {
      ...server,
      pool,
      counter,
      setDown(value) {
        isDown = value;
      },
      async stop() {
        await server.close();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
