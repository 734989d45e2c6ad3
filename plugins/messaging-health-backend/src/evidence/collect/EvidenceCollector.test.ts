import { say } from '@messaging-health/backstage-plugin-common';
import {
  EvidenceAnswer,
  EvidenceRequest,
} from '@messaging-health/backstage-plugin-node';
import {
  CORPUS_TEXT,
  findLeaks,
} from '../../__testUtils__/personalData/corpus';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createCollectingRoom,
  INCIDENT,
  NOBODY_STOPS,
  sourceOf,
  twoLines,
} from '../__testUtils__/createCollectingRoom';

const webhook = { kind: 'error-lines', about: 'webhook' } as const;
const identity = { kind: 'error-lines', about: 'identity' } as const;
const stageMove = { kind: 'error-lines', about: 'stage-move' } as const;

const whole = (id: string, collect?: () => Promise<EvidenceAnswer>) =>
  sourceOf(id, [webhook, identity, stageMove], collect);

describeOnDatabases('EvidenceCollector', createDatabase => {
  async function setUp(...sources: ReturnType<typeof sourceOf>[]) {
    const knex = await createDatabase();
    const room = createCollectingRoom(knex, sources);
    const read = async () => ({
      evidence: await room.record.evidence.list(INCIDENT),
      entries: await room.record.timeline.list(INCIDENT),
    });
    return { ...room, read };
  }

  it('keeps what each source gives, with an entry that says so', async () => {
    const { plan, collectorWith, read } = await setUp(whole('log'));
    await plan();
    await collectorWith().run(NOBODY_STOPS);
    const { evidence, entries } = await read();
    expect(evidence).toHaveLength(3);
    expect(evidence[0]).toMatchObject({
      kind: 'error-lines',
      content: {
        source: 'log',
        moment: 'detection',
        from: '2026-03-01T02:40:00.000Z',
        to: '2026-03-01T03:00:00.000Z',
        query: 'GET /lines?limit=50',
        total: 3,
        shown: 2,
        items: [
          { at: '2026-03-01T02:59:00.000Z', text: 'HTTP 502 on POST /hook' },
          { at: '2026-03-01T02:58:00.000Z', text: 'HTTP 503 on POST /hook' },
        ],
      },
    });
    expect(
      entries.map(({ kind, statement }) => [kind, statement.text]),
    ).toEqual(
      expect.arrayContaining([
        ['evidence', 'log: error lines of the webhook (2 of 3 kept).'],
        ['evidence', 'log: failed identity resolutions (2 of 3 kept).'],
        ['evidence', 'log: error lines of stage moves (2 of 3 kept).'],
      ]),
    );
  });

  it('keeps question and limitation as statements, so that each reader is told in their language', async () => {
    const question = say('evidence.asked.workflows');
    const limitation = say('evidence.limit.workflows');
    const { plan, collectorWith, read } = await setUp(
      whole('log', async () => ({
        ...{ items: [], total: 0 },
        ...{ question, limitation },
      })),
    );
    await plan();
    await collectorWith().run(NOBODY_STOPS);
    const [{ content }] = (await read()).evidence;
    expect(content).toMatchObject({ question, limitation });
    expect(content).not.toHaveProperty('query');
  });

  it('asks for half an hour before detection where nobody knows the onset', async () => {
    const asked: EvidenceRequest[] = [];
    const { plan, collectorWith } = await setUp(
      sourceOf('log', [webhook], async request => {
        asked.push(request);
        return twoLines;
      }),
    );
    await plan({ onsetAt: undefined });
    await collectorWith().run(NOBODY_STOPS);
    expect(asked).toMatchObject([
      {
        offer: webhook,
        from: new Date('2026-03-01T02:30:00Z'),
        to: new Date('2026-03-01T03:00:00Z'),
        limit: 50,
      },
    ]);
  });

  it('keeps 50 lines at most of a source that does not heed the limit', async () => {
    const items = Array.from({ length: 60 }, () => twoLines.items[0]);
    const { plan, collectorWith, read } = await setUp(
      whole('log', async () => ({ ...twoLines, items, total: 60 })),
    );
    await plan();
    await collectorWith().run(NOBODY_STOPS);
    const [{ content }] = (await read()).evidence;
    expect(content).toMatchObject({ shown: 50, total: 60 });
    expect(content.items).toHaveLength(50);
  });

  it('says which error lines no module can give', async () => {
    const { plan, collectorWith, read } = await setUp(
      sourceOf('log', [webhook]),
    );
    await plan();
    await collectorWith().run(NOBODY_STOPS);
    const { evidence, entries } = await read();
    expect(
      evidence
        .filter(({ kind }) => kind === 'source-silent')
        .map(({ content }) => content.about)
        .sort(),
    ).toEqual(['identity', 'stage-move']);
    expect(entries.map(({ statement }) => statement.text)).toContain(
      'No failed identity resolutions: no installed module can give them.',
    );
  });

  it('tries a failing source three times, then records that it is silent and why', async () => {
    let asked = 0;
    const { plan, collectorWith, read, clock } = await setUp(
      sourceOf('log', [webhook, identity, stageMove], async ({ offer }) => {
        if ('about' in offer && offer.about !== 'webhook') {
          return twoLines;
        }
        asked += 1;
        throw new Error('n8n answered 503 about +5511999990001');
      }),
    );
    await plan();
    const collector = collectorWith();
    await collector.run(NOBODY_STOPS);
    clock.advance(9_999);
    await collector.run(NOBODY_STOPS);
    expect(asked).toBe(1);
    clock.advance(1);
    await collector.run(NOBODY_STOPS);
    expect(asked).toBe(2);
    clock.advance(59_999);
    await collector.run(NOBODY_STOPS);
    expect(asked).toBe(2);
    clock.advance(1);
    await collector.run(NOBODY_STOPS);
    clock.advance(3_600_000);
    await collector.run(NOBODY_STOPS);
    expect(asked).toBe(3);
    const silent = (await read()).evidence.filter(
      ({ kind }) => kind === 'source-silent',
    );
    expect(silent).toMatchObject([
      {
        content: {
          source: 'log',
          askedFor: 'error-lines',
          about: 'webhook',
          attempts: 3,
          because: expect.stringMatching(
            /^n8n answered 503 about \[phone:\w{6}\]$/,
          ),
        },
      },
    ]);
  });

  it('keeps what a source gives at its second attempt, and nothing of the first', async () => {
    let fails = true;
    const { plan, collectorWith, read, clock } = await setUp(
      whole('log', async () => {
        if (fails) {
          throw new Error('away');
        }
        return twoLines;
      }),
    );
    await plan();
    await collectorWith().run(NOBODY_STOPS);
    expect((await read()).evidence).toEqual([]);
    fails = false;
    clock.advance(10_000);
    await collectorWith().run(NOBODY_STOPS);
    expect((await read()).evidence.map(({ kind }) => kind)).toEqual(
      Array(3).fill('error-lines'),
    );
  });

  it('does not wait for a source that never answers', async () => {
    let heeded = 0;
    const { plan, collectorWith, clock, read } = await setUp(
      sourceOf(
        'log',
        [webhook, identity, stageMove],
        ({ signal }) =>
          new Promise(() => {
            signal.addEventListener('abort', () => {
              heeded += 1;
            });
          }),
      ),
    );
    await plan();
    for (const pause of [10_000, 60_000, 0]) {
      const run = collectorWith().run(NOBODY_STOPS);
      while (clock.waiting < 3) {
        await new Promise(setImmediate);
      }
      clock.advance(15_000);
      await run;
      clock.advance(pause);
    }
    expect(heeded).toBe(9);
    const { evidence } = await read();
    expect(evidence).toHaveLength(3);
    expect(evidence[0].content.because).toBe('It did not answer within 15 s.');
  });

  it('records a source that was uninstalled, and an organization that left, as silent', async () => {
    const sources = [whole('log')];
    const { plan, collectorWith, read, clock } = await setUp(...sources);
    await plan();
    const gone = collectorWith({ sources: () => [] });
    for (const pause of [10_000, 60_000, 0]) {
      await gone.run(NOBODY_STOPS);
      clock.advance(pause);
    }
    await plan({ moment: 'decision', momentKey: 'decision:1' });
    const left = collectorWith({
      findOrganization: async () => {
        throw new Error('The organization left the catalog.');
      },
    });
    for (const pause of [10_000, 60_000, 0]) {
      await left.run(NOBODY_STOPS);
      clock.advance(pause);
    }
    const causes = (await read()).evidence.map(
      ({ content }) => content.because,
    );
    expect(new Set(causes)).toEqual(
      new Set([
        'The source log is not installed any more.',
        'The organization left the catalog.',
      ]),
    );
  });

  it('keeps nothing personal of what a system says in its refusal', async () => {
    const { plan, collectorWith, read, clock } = await setUp(
      whole('log', async () => {
        throw new Error(CORPUS_TEXT);
      }),
    );
    await plan();
    for (const pause of [10_000, 60_000, 0]) {
      await collectorWith().run(NOBODY_STOPS);
      clock.advance(pause);
    }
    const { evidence, entries } = await read();
    expect(evidence).toHaveLength(3);
    expect(findLeaks(JSON.stringify([evidence, entries]))).toEqual([]);
  });

  it('collects each moment once, however often it is told', async () => {
    const { plan, collectorWith, read } = await setUp(whole('log'));
    await plan();
    await plan();
    await collectorWith().run(NOBODY_STOPS);
    await plan();
    await plan({ moment: 'restoration', momentKey: 'restoration:1' });
    await collectorWith().run(NOBODY_STOPS);
    const moments = (await read()).evidence.map(
      ({ content }) => content.moment,
    );
    expect(moments.sort()).toEqual([
      ...Array(3).fill('detection'),
      ...Array(3).fill('restoration'),
    ]);
  });
});
