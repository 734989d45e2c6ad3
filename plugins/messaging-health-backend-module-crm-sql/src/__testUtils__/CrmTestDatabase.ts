import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  CrmSandbox,
  prepareDatabases,
  SandboxPostgres,
  startCrmSandbox,
  startSandboxPostgres,
} from '@messaging-health/sandbox';
import { Client } from 'pg';
import { duplicatesQuestion } from '../client/duplicatesQuestion';
import { identityQuestion } from '../client/identityQuestion';
import { whatsappQuestion } from '../client/whatsappQuestion';
import { evidenceNeeds } from '../evidence/evidenceNeeds';
import { directoryNeeds } from '../directory/directoryNeeds';

const SHARED = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
export const PASSWORD = 'an-invented-password';
const GRANTS = [
  identityQuestion,
  whatsappQuestion,
  duplicatesQuestion,
  directoryNeeds,
  evidenceNeeds,
].flatMap(({ grants }) => grants);

/**
 * A real PostgreSQL with the CRM's own tables and policies: on the server that the
 * test run shares, or on one of its own.
 */
export class CrmTestDatabase {
  private constructor(
    private readonly superuser: string,
    private readonly name: string,
    private readonly crm: CrmSandbox,
    private readonly own?: { server: SandboxPostgres; folder: string },
  ) {}

  static async create(): Promise<CrmTestDatabase> {
    const shared = process.env[SHARED];
    const own = shared ? undefined : await startOwn();
    const superuser = shared ?? own?.server.connectionString ?? '';
    const name = `crm_test_${randomBytes(6).toString('hex')}`;
    const owner = await prepareDatabases(superuser, name);
    const crm = await startCrmSandbox({ connectionString: owner });
    return new CrmTestDatabase(superuser, name, crm, own);
  }

  /** Makes an account that may read what the sources say they need, and no more, with the attributes given. */
  async createReader(attributes: string): Promise<string> {
    const user = `reader_${randomBytes(6).toString('hex')}`;
    await this.asSuperuser(
      `create role ${user} with login ${attributes} password '${PASSWORD}'`,
    );
    await this.asSuperuser(
      GRANTS.map(grant => `${grant} to ${user}`).join('; '),
    );
    const url = new URL(this.superuser);
    url.username = user;
    url.password = PASSWORD;
    url.pathname = `/${this.name}`;
    return url.toString();
  }

  /** Has the CRM's own webhook take an event. */
  async deliver(organizationId: string, event: object): Promise<void> {
    const answer = await fetch(`${this.crm.url}/api/chatwoot/webhook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-organization-id': organizationId,
      },
      body: JSON.stringify(event),
    });
    if (!answer.ok) {
      throw new Error(`The CRM answered ${answer.status}`);
    }
  }

  async asSuperuser(text: string, values: unknown[] = []) {
    const url = new URL(this.superuser);
    url.pathname = `/${this.name}`;
    return this.run(url.toString(), text, values);
  }

  /** Does something while nobody can read the log, the links and the contacts. */
  async whileLocked(work: () => Promise<void>): Promise<void> {
    const url = new URL(this.superuser);
    url.pathname = `/${this.name}`;
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    try {
      await client.query(
        'begin; lock table messaging_identity_resolution_log, messaging_conversation_links, contacts in access exclusive mode',
      );
      await work();
    } finally {
      await client.end();
    }
  }

  async dropReader(connection: string): Promise<void> {
    const { username } = new URL(connection);
    await this.asSuperuser(`drop owned by ${username} cascade`);
    await this.asSuperuser(`drop role ${username}`);
  }

  async log(
    organizationId: string,
    at: Date,
    actions: string[],
  ): Promise<void> {
    for (const action of actions) {
      await this.asSuperuser(
        `insert into messaging_identity_resolution_log
           (organization_id, source, external_id, action, created_at)
         values ($1, 'INSTAGRAM', 'invented', $2, $3)`,
        [organizationId, action, at],
      );
    }
  }

  async destroy(): Promise<void> {
    await this.crm.stop();
    await this.run(
      this.superuser,
      `drop database ${this.name} with (force)`,
      [],
    );
    await this.own?.server.stop();
    if (this.own) {
      await fs.rm(this.own.folder, { recursive: true, force: true });
    }
  }

  private async run(connectionString: string, text: string, values: unknown[]) {
    const client = new Client({ connectionString });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

async function startOwn() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'crm-sql-'));
  await fs.chmod(folder, 0o755);
  const server = await startSandboxPostgres({
    dataDir: path.join(folder, 'postgres'),
    throwaway: true,
  });
  return { server, folder };
}
