import {
  GENESIS_HASH,
  say,
  TimelineEntry,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { DatabaseTimeline } from './DatabaseTimeline';
import { NewTimelineEntry } from './Timeline';

const ORGANIZATION = '00000000-0000-4000-8000-000000000001';

function note(text: string, onceKey?: string): NewTimelineEntry {
  return {
    organizationId: ORGANIZATION,
    incident: 'INC-000001',
    actor: { type: 'user', entityRef: 'user:default/ana' },
    kind: 'note',
    statement: say('incident.note', { person: 'ana', text }),
    details: { text, size: text.length },
    onceKey,
  };
}

describeOnDatabases('DatabaseTimeline', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const clock = new FakeClock();
    const timeline = new DatabaseTimeline({
      knex,
      clock,
      pseudonymKey: 'an-invented-pseudonym-key',
    });
    return { knex, clock, timeline };
  }

  it('links each entry to the one before, and reads back what it gave', async () => {
    const { clock, timeline } = await setUp();
    const first = await timeline.append(note('first'));
    clock.advance(60_000);
    const second = await timeline.append(note('second'));
    expect(first).toMatchObject({
      sequence: 1,
      at: '2026-03-01T03:00:00.000Z',
      previousHash: GENESIS_HASH,
    });
    expect(second).toMatchObject({
      sequence: 2,
      at: '2026-03-01T03:01:00.000Z',
      previousHash: first.hash,
    });
    expect(await timeline.list('INC-000001')).toEqual([first, second]);
    expect(verifyChain([first, second])).toEqual({
      intact: true,
      entries: 2,
      head: second.hash,
    });
  });

  it('keeps all entries that arrive at once, in order and without gaps', async () => {
    const { timeline } = await setUp();
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        timeline.append(note(`entry ${index}`)),
      ),
    );
    const entries = await timeline.list('INC-000001');
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(verifyChain(entries)).toMatchObject({ intact: true, entries: 25 });
  });

  it('adds the entry of a key once, also when its repeats arrive at once', async () => {
    const { timeline } = await setUp();
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map(text => timeline.append(note(text, 'the-key'))),
    );
    const entries = await timeline.list('INC-000001');
    expect(entries).toHaveLength(1);
    expect(answers).toEqual(answers.map(() => entries[0]));
  });

  it('keeps the timelines of two incidents apart', async () => {
    const { timeline } = await setUp();
    await timeline.append(note('one', 'key'));
    const other = await timeline.append({
      ...note('two', 'key'),
      incident: 'INC-000002',
    });
    expect(other.sequence).toBe(1);
    expect(await timeline.list('INC-000002')).toEqual([other]);
  });

  it('takes an entry back with the transaction that it belongs to', async () => {
    const { knex, timeline } = await setUp();
    await expect(
      knex.transaction(async transaction => {
        await timeline.append(note('lost'), transaction);
        throw new Error('the rest failed');
      }),
    ).rejects.toThrow('the rest failed');
    expect(await timeline.list('INC-000001')).toEqual([]);
    expect(await timeline.append(note('kept'))).toMatchObject({ sequence: 1 });
  });

  it('stores no phone number, and still proves its chain', async () => {
    const { knex, timeline } = await setUp();
    await timeline.append(note('customer +55 11 99999-0001 complains'));
    const stored = JSON.stringify(
      await knex(TABLES.timeline.contents).select(),
    );
    expect(stored).not.toContain('99999-0001');
    expect(stored).toContain('[phone:');
    const entries = await timeline.list('INC-000001');
    expect(verifyChain(entries)).toMatchObject({ intact: true });
  });

  it('shows an entry that somebody altered in the database', async () => {
    const { knex, timeline } = await setUp();
    for (const text of ['one', 'two', 'three']) {
      await timeline.append(note(text));
    }
    await knex(TABLES.timeline.contents)
      .where({ sequence: 2 })
      .update({ details: JSON.stringify({ text: 'another story' }) });
    const entries: TimelineEntry[] = await timeline.list('INC-000001');
    expect(verifyChain(entries)).toMatchObject({
      intact: false,
      findings: [{ sequence: 2, problem: 'content-altered' }],
    });
  });
});
