import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createCollectingRoom,
  INCIDENT,
  NOBODY_STOPS,
  sourceOf,
  twoLines,
} from '../__testUtils__/createCollectingRoom';
import { FakeRecord } from '../__testUtils__/FakeRecord';
import { ChangeRecord } from './RecordChange';

const LEASE = 60_000;

const source = sourceOf('log', [
  { kind: 'error-lines', about: 'webhook' },
  { kind: 'error-lines', about: 'identity' },
  { kind: 'error-lines', about: 'stage-move' },
  { kind: 'workflow-states' },
]);

/** Places where a process dies, as what its change of the record comes to. */
const DEATHS: Record<string, (record: FakeRecord) => ChangeRecord> = {
  'before it writes': () => async () => {
    throw new Error('killed');
  },
  'with everything written, before the commit': record => (incident, work) =>
    record.change(incident, async change => {
      await work(change);
      throw new Error('killed');
    }),
  'after the commit': record => async (incident, work) => {
    await record.change(incident, work);
    throw new Error('killed');
  },
};

describeOnDatabases('collecting, killed', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const room = createCollectingRoom(knex, [source]);
    /** Entries and evidence by what they are about, each once. */
    const expectEachOnce = async () => {
      const evidence = await room.record.evidence.list(INCIDENT);
      const entries = await room.record.timeline.list(INCIDENT);
      const asked = evidence.map(({ kind, content }) =>
        `${kind} ${content.about ?? ''}`.trim(),
      );
      expect(asked.sort()).toEqual([
        'error-lines identity',
        'error-lines stage-move',
        'error-lines webhook',
        'workflow-states',
      ]);
      expect(new Set(entries.map(({ statement }) => statement.code)).size).toBe(
        4,
      );
      expect(entries).toHaveLength(4);
    };
    return { ...room, knex, expectEachOnce };
  }

  it.each(Object.entries(DEATHS))(
    'killed %s: another one ends it, each item once',
    async (_, dying) => {
      const { plan, collectorWith, record, clock, expectEachOnce } =
        await setUp();
      await plan();
      await expect(
        collectorWith({ change: dying(record) }).run(NOBODY_STOPS),
      ).rejects.toThrow('killed');
      clock.advance(LEASE);
      await collectorWith().run(NOBODY_STOPS);
      await expectEachOnce();
    },
  );

  it('leaves what a killed one has claimed alone until its lease ends', async () => {
    const { plan, collectorWith, record, clock, expectEachOnce } =
      await setUp();
    await plan();
    await expect(
      collectorWith({ change: DEATHS['before it writes'](record) }).run(
        NOBODY_STOPS,
      ),
    ).rejects.toThrow();
    clock.advance(LEASE - 1);
    await collectorWith().run(NOBODY_STOPS);
    expect(await record.evidence.list(INCIDENT)).toEqual([]);
    clock.advance(1);
    await collectorWith().run(NOBODY_STOPS);
    await expectEachOnce();
  });

  it('stopped while it asks, it records nothing, and another one asks again', async () => {
    const { plan, collectorWith, record, clock, expectEachOnce } =
      await setUp();
    await plan();
    const stopping = new AbortController();
    const hanging = { ...source, collect: () => new Promise<never>(() => {}) };
    const run = collectorWith({ sources: () => [hanging] }).run(
      stopping.signal,
    );
    while (clock.waiting < 4) {
      await new Promise(setImmediate);
    }
    stopping.abort(new Error('shut down'));
    await expect(run).rejects.toThrow('shut down');
    expect(await record.timeline.list(INCIDENT)).toEqual([]);
    clock.advance(LEASE);
    await collectorWith().run(NOBODY_STOPS);
    await expectEachOnce();
  });

  it('two replicas at once keep each item once', async () => {
    const { plan, collectorWith, expectEachOnce } = await setUp();
    await plan();
    await Promise.all([
      collectorWith().run(NOBODY_STOPS),
      collectorWith().run(NOBODY_STOPS),
    ]);
    await expectEachOnce();
  });

  it('one that was thought dead and answers late adds nothing', async () => {
    const { plan, collectorWith, clock, expectEachOnce } = await setUp();
    await plan();
    let answer = () => {};
    const gate = new Promise<void>(resolve => {
      answer = resolve;
    });
    const slow = {
      ...source,
      collect: async () => {
        await gate;
        return twoLines;
      },
    };
    // Its own clock stands still, so that it never gives up.
    const late = collectorWith({
      sources: () => [slow],
      clock: new FakeClock(clock.now()),
    }).run(NOBODY_STOPS);
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    clock.advance(LEASE);
    await collectorWith().run(NOBODY_STOPS);
    answer();
    await late;
    await collectorWith().run(NOBODY_STOPS);
    await expectEachOnce();
  });

  it('what kills the process each time it is asked is recorded as silent in the end', async () => {
    const { plan, collectorWith, record, clock } = await setUp();
    await plan();
    for (let death = 1; death <= 3; death++) {
      await expect(
        collectorWith({ change: DEATHS['before it writes'](record) }).run(
          NOBODY_STOPS,
        ),
      ).rejects.toThrow();
      clock.advance(LEASE);
    }
    await collectorWith().run(NOBODY_STOPS);
    const kinds = (await record.evidence.list(INCIDENT)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(Array(4).fill('source-silent'));
  });

  it('a moment whose transaction is undone collects nothing', async () => {
    const { knex, planner, collectorWith, record } = await setUp();
    await expect(
      knex.transaction(async transaction => {
        await planner.plan(
          {
            incident: INCIDENT,
            organizationId: '00000000-0000-4000-8000-000000000001',
            moment: 'detection',
            momentKey: 'detection:webhook-5xx',
            detectedAt: '2026-03-01T03:00:00.000Z',
            at: '2026-03-01T03:00:00.000Z',
          },
          transaction,
        );
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await collectorWith().run(NOBODY_STOPS);
    expect(await record.timeline.list(INCIDENT)).toEqual([]);
  });
});
