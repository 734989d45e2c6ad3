import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createIncidentRoom } from '../incidents/__testUtils__/createIncidentRoom';
import { applyMigrations } from './migrations';

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);
const OF_RECORD = '20261125120000_extend_incidents.js';
const AT = '2026-03-01T03:00:00.000Z';
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const GUESS = {
  code: 'incident.hypothesis.webhook-5xx',
  values: {},
  text: 'Suspect the newest v2 workflow.',
};

/** Goes up to what was there before the record, one migration after the other. */
async function goUpToBefore(knex: Knex): Promise<void> {
  for (;;) {
    const [, pending]: [unknown, Array<{ file: string }>] =
      await knex.migrate.list({ directory });
    if (pending[0].file === OF_RECORD) {
      return;
    }
    await knex.migrate.up({ directory });
  }
}

/** Takes back everything from the record's migration on. */
async function goDownToBefore(knex: Knex): Promise<void> {
  while (await knex.schema.hasTable('incident_roles')) {
    await knex.migrate.down({ directory });
  }
}

/** An open incident as the version before stored it, decided, with more guesses than one batch moves. */
async function fillAsBefore(knex: Knex): Promise<void> {
  const author = JSON.stringify(ana);
  await knex('incidents').insert({
    ...{ sequence: 1, organization_id: 'o', organization_title: 'O' },
    ...{ entity_ref: 'group:default/o', status: 'mitigated', open_ticket: 1 },
    ...{ detected_at: AT, opened_by: author, decided_at: AT, updated_at: AT },
  });
  await knex('incident_triggers').insert({
    ...{ incident: 1, trigger: 'webhook-5xx', at: AT },
  });
  await knex('incident_hypotheses').insert(
    Array.from({ length: 120 }, (_, index) => ({
      incident: 1,
      code: `${GUESS.code}.${index}`,
      statement: JSON.stringify({ ...GUESS, code: `${GUESS.code}.${index}` }),
      ...{ author, at: AT },
    })),
  );
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'Incidents of the version before, on %s',
  id => {
    it('are read by this one, and keep what people added when they go down and up again', async () => {
      const knex = await databases.init(id);
      await goUpToBefore(knex);
      await fillAsBefore(knex);
      await applyMigrations(knex);
      const { incidents } = createIncidentRoom(knex);
      const moved = await incidents.get('INC-000001');
      expect(moved).toMatchObject({
        ...{ severity: 'critical', diagnosedAt: AT, decidedAt: AT },
        roles: [{}, {}, {}],
      });
      expect(moved.hypotheses).toHaveLength(120);
      expect(moved.hypotheses[0]).toMatchObject({
        ...{ text: GUESS.text, author: ana, status: 'open', evidence: [] },
      });
      const own = await incidents.hypotheses.add('INC-000001', ana, 'The DNS');
      await goDownToBefore(knex);
      expect(await knex('incident_hypotheses').select()).toHaveLength(121);
      await applyMigrations(knex);
      const again = await incidents.get('INC-000001');
      expect(again.hypotheses).toHaveLength(121);
      expect(again.hypotheses).toContainEqual({
        ...own,
        ...{ statement: undefined, decidedBy: undefined },
        ...{ decidedAt: undefined, reason: undefined },
      });
    }, 60_000);
  },
);
