import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);

/** Brings the schema up to date. */
export async function applyMigrations(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory });
}

/** Takes every migration back, newest first: for tests of `down`. */
export async function revertMigrations(knex: Knex): Promise<void> {
  await knex.migrate.rollback({ directory }, true);
}

/** The plugin's database, migrated unless the installation migrates by itself. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await applyMigrations(knex);
  }
  return knex;
}
