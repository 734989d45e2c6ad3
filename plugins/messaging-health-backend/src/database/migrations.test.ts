import { describeOnDatabases } from './__testUtils__/describeOnDatabases';
import { applyMigrations, revertMigrations } from './migrations';
import { TABLES } from './tables';

describeOnDatabases('migrations', createDatabase => {
  it('go up, down and up again', async () => {
    const knex = await createDatabase();
    const tables = Object.values(TABLES.health);
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));

    expect(await present()).toEqual(tables.map(() => true));
    await revertMigrations(knex);
    expect(await present()).toEqual(tables.map(() => false));
    await applyMigrations(knex);
    expect(await present()).toEqual(tables.map(() => true));
  });
});
