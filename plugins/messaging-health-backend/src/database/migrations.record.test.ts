import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  GENESIS_HASH,
  hashEntry,
  say,
  TimelineEntry,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { appendWithProof, DatabaseEvidenceBook } from '../evidence';
import { DatabaseTimeline } from '../timeline';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@messaging-health/backstage-plugin-backend',
  'migrations',
);
const MIGRATION = '20261125120400_keep_contents_apart.js';
const LAST_OF_BEFORE = '20261125110300_keep_how_operations_go_on.js';
const INCIDENT = 'INC-000001';
const organizationId = '00000000-0000-4000-8000-000000000001';
const system = { type: 'system', replica: 'one' } as const;

/** What the version before stored: an entry whose hash is made of all that it says, and an item. */
async function fillAsBefore(knex: Knex): Promise<TimelineEntry> {
  const content = {
    organizationId,
    incident: INCIDENT,
    sequence: 1,
    at: '2026-03-01T02:00:00.000Z',
    actor: system,
    kind: 'detection' as const,
    statement: say('incident.restored'),
    details: { total: 412 },
    previousHash: GENESIS_HASH,
  };
  const entry = { ...content, hash: hashEntry(content) };
  await knex('timeline_heads').insert({
    incident: INCIDENT,
    sequence: 1,
    hash: entry.hash,
  });
  await knex('timeline_entries').insert({
    incident: INCIDENT,
    sequence: 1,
    organization_id: organizationId,
    at: entry.at,
    actor: JSON.stringify(entry.actor),
    kind: entry.kind,
    statement: JSON.stringify(entry.statement),
    details: JSON.stringify(entry.details),
    previous_hash: entry.previousHash,
    hash: entry.hash,
    once_key: 'detection',
  });
  await knex('evidence_items').insert({
    id: '10000000-0000-4000-8000-000000000001',
    incident: INCIDENT,
    kind: 'detection-figures',
    collected_at: entry.at,
    collected_by: JSON.stringify(system),
    content: JSON.stringify({ total: 412 }),
    once_key: 'detection',
  });
  return entry;
}

function openBooks(knex: Knex) {
  const deps = {
    knex,
    clock: new FakeClock(),
    pseudonymKey: 'an-invented-pseudonym-key',
    newId: () => '10000000-0000-4000-8000-000000000002',
  };
  const timeline = new DatabaseTimeline(deps);
  return { timeline, evidence: new DatabaseEvidenceBook(deps) };
}

/** Two entries of today, one of them with evidence, the other one erased. */
async function addOfToday(knex: Knex) {
  const books = openBooks(knex);
  const entry = (text: string) => ({
    ...{ organizationId, incident: INCIDENT, actor: system },
    kind: 'note' as const,
    statement: say('incident.note', { person: 'ana', text }),
    details: { text },
  });
  await knex.transaction(async transaction => {
    await appendWithProof({
      ...{ books, transaction, entry: entry('kept') },
      proof: { kind: 'drift', collectedBy: system, content: { of: 'today' } },
    });
    const { sequence } = await books.timeline.append(
      entry('gone'),
      transaction,
    );
    await books.timeline.erase(INCIDENT, [sequence], transaction);
  });
}

async function readAll(knex: Knex) {
  const { timeline, evidence } = openBooks(knex);
  return {
    timeline: await timeline.list(INCIDENT),
    evidence: await evidence.list(INCIDENT),
  };
}

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
  disableDocker: true,
});

async function upTo(knex: Knex, last: string) {
  for (;;) {
    const [done] = await knex.migrate.list({ directory });
    if (done.some(({ name }: { name: string }) => name === last)) {
      return;
    }
    await knex.migrate.up({ directory });
  }
}

async function downTo(knex: Knex, last: string) {
  for (;;) {
    const [done] = await knex.migrate.list({ directory });
    if (done[done.length - 1].name === last) {
      return;
    }
    await knex.migrate.down({ directory });
  }
}

describe.each(databases.eachSupportedId())('contents kept apart on %s', id => {
  it('leaves what was there before as it is, readable and proved', async () => {
    const knex = await databases.init(id);
    await upTo(knex, LAST_OF_BEFORE);
    const entry = await fillAsBefore(knex);
    await upTo(knex, MIGRATION);
    const { timeline, evidence } = await readAll(knex);
    expect(timeline).toEqual([entry]);
    expect(evidence).toMatchObject([{ content: { total: 412 } }]);
    await addOfToday(knex);
    expect(verifyChain((await readAll(knex)).timeline)).toMatchObject({
      intact: true,
      entries: 3,
    });
  });

  it('goes down and up again with everything in place', async () => {
    const knex = await databases.init(id);
    await upTo(knex, LAST_OF_BEFORE);
    await fillAsBefore(knex);
    await upTo(knex, MIGRATION);
    await addOfToday(knex);
    const before = await readAll(knex);

    await downTo(knex, LAST_OF_BEFORE);
    const rows = await knex('timeline_entries').orderBy('sequence');
    expect(rows.map(({ statement }) => JSON.parse(statement).text)).toEqual([
      before.timeline[0].statement.text,
      'ana: kept',
      say('proof.content-erased').text,
    ]);
    const items = await knex('evidence_items').orderBy('id');
    expect(items.map(({ content }) => JSON.parse(content))).toEqual([
      { total: 412 },
      { of: 'today' },
    ]);

    await upTo(knex, MIGRATION);
    expect(await readAll(knex)).toEqual(before);
    expect(verifyChain(before.timeline)).toMatchObject({ intact: true });
  });
});
