import {
  TriggerState,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { calmSources } from '../__testUtils__/fleet';
import { listStatements } from '../__testUtils__/listStatements';
import {
  BOUNDARY,
  MINUTE,
  organization,
  START,
} from '../__testUtils__/stories';
import { BoardEntry } from '../HealthService';
import { TriggerMemory } from '../rules/TriggerMemory';
import { saveJudgedUpTo } from '../store/rounds';
import { saveTriggers } from '../store/saveTriggers';
import { TriggerRecord } from '../store/TriggerRecord';

const ana = { type: 'user', entityRef: 'user:default/ana.invented' } as const;
const at = BOUNDARY.getTime();
const RATIOS = [
  'webhook-5xx',
  'identity-failure',
  'stage-move-failure',
] as const;

interface Standing {
  state: TriggerState;
  clocks?: TriggerMemory;
}

/** A round that found the three ratio triggers of organizations to stand so. */
async function store(
  knex: Knex,
  found: Array<{ organizationId: string; standings: Standing[] }>,
): Promise<void> {
  const judgedAt = new Date(at);
  await knex.transaction(async transaction => {
    const records = found.flatMap(({ organizationId, standings }) =>
      standings.map(
        ({ state, clocks = {} }, index): TriggerRecord => ({
          organizationId,
          trigger: RATIOS[index],
          state,
          unknownReason: state === 'unknown' ? 'stale' : undefined,
          since: at,
          clocks,
          generation: 0,
        }),
      ),
    );
    await saveTriggers({ transaction, records, judgedAt });
    for (const trigger of RATIOS) {
      await saveJudgedUpTo({
        transaction,
        trigger,
        fence: 1,
        upTo: at,
        judgedAt,
      });
    }
  });
}

const standing = (state: TriggerState, clocks?: TriggerMemory): Standing => ({
  state,
  clocks,
});
const pendingSince = (minutesAgo: number) =>
  standing('pending', { breachingSince: at - minutesAgo * MINUTE });
const well = standing('inactive');

describeOnDatabases('the board', createDatabase => {
  async function boardOf(
    standings: Standing[],
  ): Promise<BoardEntry | undefined> {
    const knex = await createDatabase();
    const { service } = createTestRoom({ knex, clock: new FakeClock(START) });
    await store(knex, [{ organizationId: organization.id, standings }]);
    return (await service.board([organization])).get(organization.id);
  }

  it.each<[string, Standing[], TriggerVerdict['trigger']]>([
    [
      'firing over unknown',
      [standing('unknown'), standing('firing', { firingSince: at }), well],
      'identity-failure',
    ],
    [
      'unknown over pending',
      [pendingSince(1), standing('unknown'), well],
      'identity-failure',
    ],
    [
      'pending over what is well',
      [well, pendingSince(1), well],
      'identity-failure',
    ],
    [
      'the first of two alike',
      [
        standing('firing', { firingSince: at }),
        standing('firing', { firingSince: at - MINUTE }),
        well,
      ],
      'webhook-5xx',
    ],
    [
      'of two that are pending the one that fires sooner, not the one that is pending longer',
      [pendingSince(10), pendingSince(20), well],
      'webhook-5xx',
    ],
    [
      'one that went blind while firing over one that is unknown',
      [standing('unknown'), standing('unknown', { firingSince: at }), well],
      'identity-failure',
    ],
  ])('names %s', async (_, standings, trigger) => {
    expect((await boardOf(standings))?.worst?.trigger).toBe(trigger);
  });

  it('names no trigger where all are well, and no condition that nobody watches', async () => {
    const entry = await boardOf([well, well, well]);
    expect(entry).toMatchObject({ health: 'healthy', unwell: [] });
    expect(entry?.worst).toBeUndefined();
    expect(entry?.firesAt).toBeUndefined();
  });

  it('lists the triggers that are not well, and when the first of them fires', async () => {
    const entry = await boardOf([
      pendingSince(10),
      pendingSince(20),
      standing('unknown'),
    ]);
    expect(entry).toMatchObject({
      health: 'unknown',
      unwell: [...RATIOS],
      worst: { trigger: 'stage-move-failure', state: 'unknown' },
      firesAt: new Date(at + 5 * MINUTE).toISOString(),
    });
  });

  it('counts an early warning as not well', async () => {
    const entry = await boardOf([
      standing('inactive', { highSince: at - 3 * MINUTE, evaluatedUpTo: at }),
      well,
      well,
    ]);
    expect(entry).toMatchObject({ health: 'at-risk', unwell: ['webhook-5xx'] });
  });

  it('knows nothing of an organization that no round judged', async () => {
    expect(await boardOf([])).toMatchObject({
      health: 'unknown',
      unwell: [...RATIOS],
      worst: { unknownReason: 'never-evaluated' },
    });
  });

  it('takes old verdicts for none', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const { service } = createTestRoom({ knex, clock });
    await store(knex, [
      { organizationId: organization.id, standings: [well, well, well] },
    ]);
    const healthAfter = async (minutes: number) => {
      clock.advance(minutes * MINUTE);
      const board = await service.board([organization]);
      return board.get(organization.id)?.health;
    };
    expect(await healthAfter(3)).toBe('healthy');
    expect(await healthAfter(1)).toBe('unknown');
  });

  it('shows a person’s word at once', async () => {
    const knex = await createDatabase();
    const { service } = createTestRoom({ knex, clock: new FakeClock(START) });
    const organizations = [organization];
    const health = async () =>
      (await service.board(organizations)).get(organization.id)?.health;
    expect(await health()).toBe('unknown');
    await service.confirmCondition(
      organization,
      'duplicates',
      ana,
      'It is real',
    );
    expect(await health()).toBe('breached');
    await service.withdrawCondition(
      organization,
      'duplicates',
      ana,
      'It is not',
    );
    expect(await health()).toBe('unknown');
  });

  it('shows a person’s word also to who looked while it was given', async () => {
    const knex = await createDatabase();
    const { service } = createTestRoom({ knex, clock: new FakeClock(START) });
    const organizations = [organization];
    const health = async () =>
      (await service.board(organizations)).get(organization.id)?.health;
    const giving = service.confirmCondition(
      organization,
      'duplicates',
      ana,
      'It is real',
    );
    await Promise.all([health(), giving, health()]);
    expect(await health()).toBe('breached');
  });

  it('is read once in two seconds, however many look', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const { service } = createTestRoom({ knex, clock });
    const organizations = [organization];
    const look = () => service.board(organizations);
    const statementsOf = async (work: () => Promise<unknown>) =>
      (await listStatements(knex, work)).length;
    const once = await statementsOf(() =>
      Promise.all([look(), look(), look()]),
    );
    expect(once).toBeGreaterThan(0);
    clock.advance(1_999);
    expect(await statementsOf(look)).toBe(0);
    clock.advance(1);
    expect(await statementsOf(look)).toBe(once);
    // Another fleet, for example after somebody joined it, is another board.
    expect(await statementsOf(() => service.board([organization]))).toBe(once);
  });

  it('is read anew after a round', async () => {
    const knex = await createDatabase();
    const organizations = [organization];
    const { service, sweep } = createTestRoom({
      knex,
      clock: new FakeClock(START),
      sources: calmSources().all,
    });
    const health = async () =>
      (await service.board(organizations)).get(organization.id)?.health;
    expect(await health()).toBe('unknown');
    await sweep.run();
    expect(await health()).toBe('healthy');
  });

  it('is the same for a thousand organizations as for each alone, in as many statements', async () => {
    const knex = await createDatabase();
    const { service } = createTestRoom({ knex, clock: new FakeClock(START) });
    const organizations = Array.from({ length: 1000 }, (_, index) =>
      inventOrganization(index + 1),
    );
    const kinds = [
      [well, well, well],
      [pendingSince(1), well, well],
      [standing('firing', { firingSince: at }), well, well],
      [standing('unknown'), well, well],
    ];
    await store(
      knex,
      organizations.map(({ id }, index) => ({
        organizationId: id,
        standings: kinds[index % kinds.length],
      })),
    );
    let board = new Map<string, BoardEntry>();
    const statements = await listStatements(knex, async () => {
      board = await service.board(organizations);
    });
    expect(statements).toHaveLength(4);
    const counts = { healthy: 0, 'at-risk': 0, breached: 0, unknown: 0 };
    board.forEach(({ health }) => {
      counts[health] += 1;
    });
    expect(counts).toEqual({
      healthy: 250,
      'at-risk': 250,
      breached: 250,
      unknown: 250,
    });
  });
});
