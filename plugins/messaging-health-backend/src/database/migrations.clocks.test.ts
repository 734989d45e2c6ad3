import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { DatabaseSlaClocks } from '../clocks';
import { applyMigrations } from './migrations';

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);
const FIRST = '20261125120100_create_incident_clocks.js';
const LAST_BEFORE = '20261125120000_extend_incidents.js';
const MESSAGES = '20261125120200_create_incident_communications.js';
const SERVED = '30000000-0000-4000-8000-000000000001';

jest.setTimeout(60_000);

const at = (minute: number) =>
  new Date(Date.UTC(2026, 2, 1, 3, minute)).toISOString();

/** An incident as it was kept before there were clocks. */
function incident(sequence: number, rest: Record<string, unknown>) {
  return {
    sequence,
    organization_id: `00000000-0000-4000-8000-00000000000${sequence % 10}`,
    organization_title: 'Padaria Inventada',
    entity_ref: 'group:default/padaria',
    status: 'mitigated',
    open_ticket: 1,
    detected_at: at(0),
    opened_by: '{"type":"system","replica":"replica-1"}',
    customer_message: '{"pt":"Ninguém enviou.","en":"Nobody sent it."}',
    updated_at: at(40),
    ...rest,
  };
}

async function fillAsBefore(knex: Knex): Promise<void> {
  const ended = { open_ticket: null, status: 'closed', closed_at: at(50) };
  await knex('incidents').insert([
    incident(1, { diagnosed_at: at(10) }),
    incident(2, { ...ended, diagnosed_at: at(15), restored_at: at(30) }),
    incident(3, { ...ended, diagnosed_at: at(16), restored_at: at(20) }),
    incident(4, { ...ended, status: 'dismissed', closed_at: at(5) }),
  ]);
  await knex.batchInsert(
    'incidents',
    Array.from({ length: 90 }, (_, index) =>
      incident(100 + index, { ...ended, closed_at: at(1) }),
    ),
    10,
  );
  await knex('operations').insert({
    id: SERVED,
    kind: 'rollback',
    status: 'succeeded',
    organization_id: '00000000-0000-4000-8000-000000000001',
    ticket: SERVED,
    organization_title: 'Padaria Inventada',
    entity_ref: 'group:default/padaria',
    incident: 'INC-000001',
    reason: 'webhook errors',
    requested_by: 'user:default/ana',
    requested_at: at(10),
    decision_verdicts: '[]',
    updated_at: at(40),
    fence: 1,
  });
  await knex('operation_steps').insert({
    operation_id: SERVED,
    step_id: 'activate-fallback',
    position: 3,
    status: 'done',
    finished_at: at(22),
    attempts: 1,
    proofs: '[]',
  });
}

async function readBack(knex: Knex) {
  const numbers = [1, 2, 3, 4].map(sequence => `INC-00000${sequence}`);
  const store = new DatabaseSlaClocks({
    ...{ knex, clock: new FakeClock(at(45)), keepOutcome: async () => {} },
    terms: {
      diagnosisMilliseconds: 1,
      rollbackMilliseconds: 1,
      preliminaryRcaMilliseconds: 1,
      nextUpdateMilliseconds: 1,
      naggingEveryMilliseconds: 1,
    },
  });
  const clocks = await store.of(numbers);
  const states = numbers.map(number =>
    clocks.get(number)?.map(({ clock, state }) => `${clock} ${state}`),
  );
  const outcomes = await knex('incidents')
    .where('sequence', '<', 100)
    .orderBy('sequence')
    .pluck('sla');
  const [{ count }] = await knex('incident_clocks').count({ count: '*' });
  return { states, outcomes, count: Number(count) };
}

const expected = {
  states: [
    ['diagnosis met', 'rollback met', 'preliminary-rca running'],
    ['diagnosis met', 'rollback met'],
    ['diagnosis missed', 'rollback met'],
    ['diagnosis stopped', 'rollback stopped'],
  ],
  outcomes: ['running', 'kept', 'missed', 'kept'],
  count: 3 + 2 * 3 + 2 * 90,
};

describe('Incidents from before there were clocks', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });

  it.each(databases.eachSupportedId())(
    'have them from what is known of their times, up, down and up again (%s)',
    async id => {
      const knex = await databases.init(id);
      const upTo = async (name: string) => {
        do {
          await knex.migrate.up({ directory });
        } while (!(await hasRun(knex, name)));
      };
      await upTo(LAST_BEFORE);
      await fillAsBefore(knex);
      await upTo(MESSAGES);
      expect(await readBack(knex)).toEqual(expected);
      expect(await knex.schema.hasColumn('incidents', 'customer_message')).toBe(
        false,
      );
      await knex.migrate.down({ directory });
      expect(await knex('incidents').whereNotNull('customer_message')).toEqual(
        [],
      );
      await knex.migrate.down({ directory });
      expect(await hasRun(knex, FIRST)).toBe(false);
      expect(await knex.schema.hasTable('incident_clocks')).toBe(false);
      await applyMigrations(knex);
      expect(await readBack(knex)).toEqual(expected);
    },
  );
});

async function hasRun(knex: Knex, name: string): Promise<boolean> {
  const [completed] = await knex.migrate.list({ directory });
  return completed.some(
    (migration: { name: string }) => migration.name === name,
  );
}
