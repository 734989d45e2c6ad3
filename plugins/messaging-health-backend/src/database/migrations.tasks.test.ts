import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { insertOperationTask } from '../operations/store/insertOperationTask';
import { listTasksOfIncident } from '../operations/store/listTasksOfIncident';
import { applyMigrations } from './migrations';

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);
const TASKS = '20261125130000_keep_scaffolder_tasks.js';
const OPERATION = '30000000-0000-4000-8000-000000000001';
const AT = '2026-03-01T03:10:00.000Z';

jest.setTimeout(60_000);

async function fillAsBefore(knex: Knex): Promise<void> {
  await knex('operations').insert({
    id: OPERATION,
    kind: 'rollback',
    status: 'succeeded',
    organization_id: '00000000-0000-4000-8000-000000000001',
    ticket: OPERATION,
    organization_title: 'Padaria Inventada',
    entity_ref: 'group:default/padaria',
    incident: 'INC-000001',
    reason: 'webhook errors',
    requested_by: '{"type":"user","entityRef":"user:default/ana"}',
    requested_at: AT,
    decision_verdicts: '[]',
    updated_at: AT,
    fence: 1,
  });
}

describe('Operations from before their tasks were kept', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });

  it.each(databases.eachSupportedId())(
    'have none, and take some, up, down and up again (%s)',
    async id => {
      const knex = await databases.init(id);
      const tasks = () => listTasksOfIncident({ knex, incident: 'INC-000001' });
      const ask = (taskId: string) =>
        insertOperationTask({ knex, operationId: OPERATION, taskId, at: AT });
      const hasRun = async () => {
        const [completed] = await knex.migrate.list({ directory });
        return completed.some(({ name }: { name: string }) => name === TASKS);
      };
      await applyMigrations(knex);
      while (await hasRun()) {
        await knex.migrate.down({ directory });
      }
      await fillAsBefore(knex);
      await applyMigrations(knex);
      expect(await tasks()).toEqual([]);
      await ask('task-2');
      await ask('task-1');
      await ask('task-1');
      expect(await tasks()).toEqual([
        { taskId: 'task-1', operationId: OPERATION, at: AT },
        { taskId: 'task-2', operationId: OPERATION, at: AT },
      ]);
      while (await hasRun()) {
        await knex.migrate.down({ directory });
      }
      expect(await knex('operations').pluck('id')).toEqual([OPERATION]);
      await applyMigrations(knex);
      expect(await tasks()).toEqual([]);
    },
  );
});
