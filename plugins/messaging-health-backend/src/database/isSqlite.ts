import { Knex } from 'knex';

/** True on SQLite; else it is PostgreSQL. */
export function isSqlite(connection: Knex | Knex.Transaction): boolean {
  return String(connection.client.config.client).includes('sqlite');
}
