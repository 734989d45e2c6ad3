import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from './__testUtils__/describeOnDatabases';
import { readAnalysis } from '../rootCause/readAnalysis';
import { insertRcaVersion } from '../rootCause/store/insertRcaVersion';
import { listRcaVersions } from '../rootCause/store/listRcaVersions';

const migration = {
  directory: resolvePackagePath(
    '@messaging-health/backstage-plugin-backend',
    'migrations',
  ),
  name: '20261125120300_create_incident_rca_versions.js',
};
const incident = 'INC-000001';
const version = (number: number): RcaVersion => ({
  version: number,
  stage: 'preliminary',
  language: 'pt',
  text: `Versão ${number}: coração`,
  author: { type: 'user', entityRef: 'user:default/ana' },
  at: '2026-03-01T03:00:00.000Z',
});

describeOnDatabases('The table of analyses', createDatabase => {
  it('goes up, down and up again, with versions in it, and keeps what is not its own', async () => {
    const knex = await createDatabase();
    const write = (number: number) =>
      knex.transaction(transaction =>
        insertRcaVersion({
          ...{ transaction, version: version(number) },
          place: { incident, entry: number },
        }),
      );
    await knex('incident_counter').update({ last: 7 });
    await write(1);
    await write(2);
    expect(await listRcaVersions({ knex, incident })).toEqual([
      version(2),
      version(1),
    ]);
    expect(await readAnalysis(incident, knex)).toBe('Versão 2: coração');

    await knex.migrate.down(migration);
    expect(await knex.schema.hasTable('incident_rca_versions')).toBe(false);
    expect(await knex('incident_counter').first('last')).toEqual({ last: 7 });

    await knex.migrate.up(migration);
    expect(await listRcaVersions({ knex, incident })).toEqual([]);
    expect(await readAnalysis(incident, knex)).toBeUndefined();
    await write(1);
    expect(await listRcaVersions({ knex, incident })).toEqual([version(1)]);
    await expect(write(1)).rejects.toThrow();
  });
});
