import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import {
  createTestRoom,
  inventOrganization,
} from '../health/__testUtils__/createTestRoom';
import { healthOf, passMinutes } from '../health/__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from '../health/__testUtils__/stories';
import { applyMigrations } from './migrations';

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);
const LAST_OF_BEFORE = '20261123120000_create_operation_tables.js';

const other = inventOrganization(2);
const ago = (minutes: number) => BOUNDARY.getTime() - minutes * MINUTE;
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Minutes as the version before kept them: the organization's webhook fails, the other's is well. */
function oldMinutes() {
  return [organization, other].flatMap(({ id }) =>
    Array.from({ length: 30 }, (_, index) => ({
      organization_id: id,
      signal: 'webhook',
      source: 'pushed',
      minute_at: iso(ago(index + 1)),
      total: 100,
      failed: id === organization.id ? 8 : 0,
    })),
  );
}

const firing = {
  evaluatedUpTo: ago(0),
  finding: 'breach',
  breachingSince: ago(25),
  firingSince: ago(10),
  onsetAt: ago(25),
  newestMinute: ago(1),
};
const calm = {
  evaluatedUpTo: ago(0),
  finding: 'clear',
  newestMinute: ago(1),
};

/** Stores what the version before had stored. */
async function fillAsBefore(knex: Knex): Promise<void> {
  await knex.batchInsert('health_minutes', oldMinutes(), 50);
  const common = { trigger_id: 'webhook-5xx', judged_at: iso(ago(0)) };
  await knex('health_triggers').insert([
    {
      ...common,
      organization_id: organization.id,
      generation: 2,
      firing_since_at: iso(ago(10)),
      memory: JSON.stringify(firing),
      verdict: '{"trigger":"webhook-5xx","state":"firing","watched":true}',
    },
    {
      ...common,
      organization_id: other.id,
      generation: 0,
      firing_since_at: null,
      memory: JSON.stringify(calm),
      verdict: '{"trigger":"webhook-5xx","state":"inactive","watched":true}',
    },
  ]);
  await knex('health_episodes').insert({
    organization_id: organization.id,
    trigger_id: 'webhook-5xx',
    onset_at: iso(ago(25)),
    detected_at: iso(ago(10)),
    verdict: '{"trigger":"webhook-5xx","state":"firing","watched":true}',
    told_at: iso(ago(10)),
  });
  await knex('health_sources').insert({
    source: 'invented-crm',
    asked_at: iso(ago(0)),
    observed_up_to_at: iso(ago(0)),
  });
}

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'what the version before stored, on %s,',
  id => {
    async function createBefore(): Promise<Knex> {
      const knex = await databases.init(id);
      for (let latest = ''; latest !== LAST_OF_BEFORE; ) {
        const [, [applied]] = await knex.migrate.up({ directory });
        latest = String(applied);
      }
      await fillAsBefore(knex);
      return knex;
    }
    async function createAfter() {
      const knex = await createBefore();
      await applyMigrations(knex);
      const clock = new FakeClock(START);
      const room = createTestRoom({
        knex,
        clock,
        organizations: [organization, other],
      });
      return { knex, clock, ...room };
    }
    const downToBefore = async (knex: Knex) => {
      while (await knex.schema.hasTable('health_series')) {
        await knex.migrate.down({ directory });
      }
    };

    it('shows nobody healthy, and who fired as breached, before the first round', async () => {
      const { service } = await createAfter();
      expect(await healthOf(service, organization)).toBe('breached');
      expect(await healthOf(service, other)).toBe('unknown');
      expect(await verdictOf(service)).toMatchObject({
        state: 'unknown',
        unknownReason: 'never-evaluated',
        firingSince: iso(ago(10)),
      });
    });

    it('goes on firing with its start time, and nobody is told again', async () => {
      const { knex, sweep, service, toldAll, clock } = await createAfter();
      await sweep.run();
      expect(await verdictOf(service)).toMatchObject({
        state: 'firing',
        onsetAt: iso(ago(25)),
        firingSince: iso(ago(10)),
        figures: { total: 500, failed: 40, windowTotal: 1500 },
      });
      await passMinutes(clock, 3, sweep, async () => undefined);
      expect(toldAll.firing).toEqual([]);
      expect(await knex('health_episodes')).toMatchObject([
        { kind: 'firing', ended_at: null },
      ]);
    });

    it('is the same figures, minute by minute', async () => {
      const { service } = await createAfter();
      const { triggers } = await service.get(organization);
      expect(triggers[0].series).toEqual(
        Array.from({ length: 30 }, (_, index) => ({
          minute: iso(ago(30 - index)),
          total: 100,
          failed: 8,
        })),
      );
    });

    it('ends its episode by the rule', async () => {
      const { knex, sweep, service, clock } = await createAfter();
      await sweep.run();
      clock.advance(20 * MINUTE);
      await push(service, { end: new Date(ago(-20)), minutes: 20, failed: 0 });
      await sweep.run();
      expect(await verdictOf(service)).toMatchObject({ state: 'inactive' });
      const [{ ended_at: endedAt }] = await knex('health_episodes');
      expect(endedAt).toBe(clock.now().toISOString());
    });

    it('is there again when the migrations are taken back', async () => {
      const { knex } = await createAfter();
      await downToBefore(knex);
      const rows = await knex('health_minutes')
        .orderBy('organization_id')
        .orderBy('minute_at', 'desc');
      expect(
        rows.map(row => ({
          ...row,
          total: Number(row.total),
          failed: Number(row.failed),
        })),
      ).toEqual(oldMinutes());
      expect(await knex('health_episodes')).toMatchObject([
        { trigger_id: 'webhook-5xx', told_at: iso(ago(10)) },
      ]);
      expect(await knex.schema.hasTable('health_figures')).toBe(false);
      await applyMigrations(knex);
      expect(await knex('health_figures')).toHaveLength(60);
    });
  },
);
