import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyMigrations } from '../migrations';

// Whole stories on a real database, on a machine that may be busy with others.
jest.setTimeout(60_000);

/** Gives a new, migrated, empty database each time it is called. */
export type CreateDatabase = () => Promise<Knex>;

/**
 * Declares a suite once for SQLite and once for PostgreSQL. PostgreSQL takes part
 * where BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING names a server, as
 * `npm test` does.
 */
export function describeOnDatabases(
  name: string,
  suite: (createDatabase: CreateDatabase) => void,
): void {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
  describe.each(databases.eachSupportedId())(`${name} on %s`, id => {
    suite(async () => {
      const knex = await databases.init(id);
      await applyMigrations(knex);
      return knex;
    });
  });
}
