import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { AttachmentBook } from '../evidence/attachments';
import {
  createCollectingRoom,
  INCIDENT,
  NOBODY_STOPS,
  sourceOf,
} from '../evidence/__testUtils__/createCollectingRoom';
import { applyMigrations } from './migrations';
import { describeOnDatabases } from './__testUtils__/describeOnDatabases';

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const file = {
  name: 'webhook.log',
  type: 'text/plain',
  content: Buffer.from('502').toString('base64'),
} as const;

describeOnDatabases(
  'What evidence is collected and attached',
  createDatabase => {
    async function setUp() {
      const knex = await createDatabase();
      const room = createCollectingRoom(knex, [
        sourceOf('log', [{ kind: 'error-lines', about: 'webhook' }]),
      ]);
      const attachments = new AttachmentBook({
        ...{ knex, clock: new FakeClock() },
        newId: room.record.newId,
        pseudonymKey: 'an-invented-pseudonym-key',
        change: room.record.change,
      });
      return { knex, attachments, ...room };
    }

    it('leaves the record standing when its tables go, and works again when they come back', async () => {
      const { knex, attachments, plan, collectorWith, record } = await setUp();
      await attachments.attach(INCIDENT, ana, file);
      await plan();
      await collectorWith().run(NOBODY_STOPS);
      const before = await record.timeline.list(INCIDENT);

      while (await knex.schema.hasTable('evidence_collections')) {
        await knex.migrate.down({ directory });
      }
      expect(await knex.schema.hasTable('attachments')).toBe(false);
      expect(await knex.schema.hasTable('attachment_contents')).toBe(false);
      await applyMigrations(knex);

      expect(await record.timeline.list(INCIDENT)).toEqual(before);
      expect(await attachments.list(INCIDENT)).toEqual([]);
      await attachments.attach(INCIDENT, ana, file);
      await plan({ moment: 'decision', momentKey: 'decision:1' });
      await collectorWith().run(NOBODY_STOPS);
      expect(await record.timeline.list(INCIDENT)).toHaveLength(
        2 * before.length,
      );
    });
  },
);
