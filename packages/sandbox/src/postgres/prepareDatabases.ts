import { Client } from 'pg';
import { CRM_DATABASE, CRM_OWNER, CRM_READER, PORTAL } from './credentials';

interface Role {
  user: string;
  password?: string;
  attributes: string;
}

const ROLES: Role[] = [
  { ...PORTAL, attributes: 'login createdb' },
  { ...CRM_OWNER, attributes: 'login' },
  { ...CRM_READER, attributes: 'login bypassrls' },
  // The web application's role of the real CRM: its policies name it, nobody logs in as it here.
  { user: 'authenticated', attributes: 'nologin' },
];

/** Any number that nothing else on the server locks. */
const LOCK = 7610;

async function exists(client: Client, query: string, name: string) {
  return (await client.query(query, [name])).rowCount !== 0;
}

async function createRole(client: Client, role: Role) {
  const name = client.escapeIdentifier(role.user);
  if (
    !(await exists(
      client,
      'select from pg_roles where rolname = $1',
      role.user,
    ))
  ) {
    await client.query(`create role ${name}`);
  }
  const password = role.password
    ? `password ${client.escapeLiteral(role.password)}`
    : '';
  await client.query(`alter role ${name} with ${role.attributes} ${password}`);
}

/**
 * Makes the accounts and the CRM's database where they are missing. Safe to repeat.
 *
 * @param connectionString - to the server, as superuser
 * @returns the address of the CRM's database, as its owner
 */
export async function prepareDatabases(
  connectionString: string,
  database: string = CRM_DATABASE,
): Promise<string> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    // Accounts belong to the whole server: two who make them at once would collide.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    for (const role of ROLES) {
      await createRole(client, role);
    }
    if (
      !(await exists(
        client,
        'select from pg_database where datname = $1',
        database,
      ))
    ) {
      await client.query(
        `create database ${client.escapeIdentifier(
          database,
        )} owner ${client.escapeIdentifier(CRM_OWNER.user)}`,
      );
    }
  } finally {
    await client.end();
  }
  const address = new URL(connectionString);
  address.username = CRM_OWNER.user;
  address.password = CRM_OWNER.password;
  address.pathname = `/${database}`;
  return address.toString();
}
