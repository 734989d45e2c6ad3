import { Knex } from 'knex';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { DocumentKeeper } from '../incidents';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from '../incidents/__testUtils__/createIncidentRoom';
import { describeOnDatabases } from './__testUtils__/describeOnDatabases';
import { applyMigrations } from './migrations';

const NAME = '20261125120600_index_incident_history.js';
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;

/** Takes this migration, and those after it, back. */
async function takeBack(knex: Knex): Promise<void> {
  const directory = resolvePackagePath(
    '@messaging-health/backstage-plugin-backend',
    'migrations',
  );
  const isDone = async () =>
    (await knex('knex_migrations').where({ name: NAME })).length > 0;
  while (await isDone()) {
    await knex.migrate.down({ directory });
  }
}

describeOnDatabases('The migration of the history', createDatabase => {
  it('goes down and up again, and what is there is found as before', async () => {
    const knex = await createDatabase();
    const { clock, incidents, timeline } = createIncidentRoom(knex);
    const open = (number: number, title: string) =>
      incidents.openOrJoin({
        organization: { ...organization(number), title },
        openedBy: ana,
        detectedAt: clock.now(),
        verdict: webhookVerdict,
      });
    const first = await open(1, 'Padaria Imaginária');
    await incidents.addNote(first.number, ana, 'caiu a conexão');
    await incidents.dismiss(first.number, ana, 'alarme falso');
    clock.advance(60_000);
    const second = await open(2, 'Lavanderia Imaginária');
    const found = async (query: Parameters<typeof incidents.list>[0]) =>
      (await incidents.list(query)).items.map(({ number }) => number);

    await takeBack(knex);
    expect(await knex.schema.hasTable('incident_documents')).toBe(false);
    expect(await knex.schema.hasTable('retention_progress')).toBe(false);
    expect(
      await knex.schema.hasColumn('incident_triggers', 'detected_at'),
    ).toBe(false);

    await applyMigrations(knex);
    expect(await found({ trigger: 'webhook-5xx' })).toEqual([
      second.number,
      first.number,
    ]);
    await new DocumentKeeper({
      ...{ knex, timeline },
      logger: mockServices.logger.mock(),
    }).run(new AbortController().signal);
    expect(await found({ search: 'conexao' })).toEqual([first.number]);
    expect(await found({ search: 'imaginaria' })).toEqual([
      second.number,
      first.number,
    ]);
    expect((await incidents.get(first.number)).timeline.length).toBeGreaterThan(
      2,
    );
  });
});
