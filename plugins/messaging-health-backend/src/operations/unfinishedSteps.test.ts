import { Operation } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { unfinishedSteps } from './unfinishedSteps';

const MINE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const at = (second: number) =>
  new Date(Date.UTC(2026, 2, 1, 3, 0, second)).toISOString();

let ids = 0;
/** A past operation in which switching to the fallback took so many seconds. */
async function happened(
  knex: Knex,
  organizationId: string,
  seconds: number,
  { kind = 'rollback', status = 'done' } = {},
) {
  const id = `20000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  await knex('operations').insert({
    ...{ id, kind, ticket: id, organization_id: organizationId },
    status: 'succeeded',
    organization_title: 'Padaria Inventada',
    entity_ref: 'group:default/padaria',
    incident: 'INC-000001',
    reason: 'webhook errors',
    requested_by: 'user:default/ana',
    requested_at: at(ids),
    decision_verdicts: '[]',
    updated_at: at(0),
    fence: 1,
  });
  await knex('operation_steps').insert({
    ...{ operation_id: id, step_id: 'activate-fallback', status },
    position: 3,
    started_at: at(0),
    finished_at: at(seconds),
    attempts: 1,
    proofs: '[]',
  });
}

const step = (
  id: Operation['steps'][number]['id'],
  status: Operation['steps'][number]['status'],
) => ({ id, status, position: 1, attempts: 1, proofs: [] });

const running = {
  kind: 'rollback',
  status: 'running',
  organizationId: MINE,
  steps: [
    step('freeze-activations', 'done'),
    { ...step('deactivate-v2', 'running'), startedAt: at(3) },
    step('activate-fallback', 'pending'),
    step('suspend-automations', 'pending'),
  ],
} as unknown as Operation;

describeOnDatabases('unfinishedSteps', createDatabase => {
  it('names what is left until the fallback serves, with what it took before', async () => {
    const knex = await createDatabase();
    await happened(knex, MINE, 10);
    await happened(knex, MINE, 20);
    await happened(knex, OTHER, 30);
    await happened(knex, MINE, 40, { status: 'failed' });
    await happened(knex, MINE, 50, { kind: 'drift-correction' });
    expect(await unfinishedSteps(knex, running)).toEqual([
      { startedAt: at(3), past: { organization: [], fleet: [] } },
      {
        startedAt: undefined,
        past: {
          organization: [20_000, 10_000],
          fleet: [30_000, 20_000, 10_000],
        },
      },
    ]);
  });

  it('has nothing to say of what does not go on by itself', async () => {
    const knex = await createDatabase();
    const failed = { ...running, status: 'failed' } as Operation;
    expect(await unfinishedSteps(knex, failed)).toEqual([]);
    const other = { ...running, kind: 'roll-forward' } as Operation;
    expect(await unfinishedSteps(knex, other)).toEqual([]);
  });
});
