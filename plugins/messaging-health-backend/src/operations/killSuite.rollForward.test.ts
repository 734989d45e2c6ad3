import { Actor } from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../database';
import { OperationsRoom } from '.';
import {
  createTestRoom,
  createTestWorld,
  LEASE_MILLISECONDS,
  MortalDatabase,
  ORGANIZATION,
  steadyTraffic,
  TestWorld,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const MINUTE = 60_000;
/** The rollback before is over by then, and nothing opens earlier. */
const WINDOW = {
  from: '2026-03-01T03:30:00.000Z',
  until: '2026-03-01T05:00:00.000Z',
};
const RETURN = {
  kind: 'roll-forward' as const,
  organizationId: ORGANIZATION.id,
  reason: 'It is corrected',
  rollForward: {
    correction: {
      url: 'https://git.example/pull/7',
      author: 'user:default/rui.dev',
      reviewer: 'user:default/bia.gestora',
    },
    smokeReport: {
      fileName: 'smoke.xml',
      content: '<testsuite tests="1"><testcase name="dm"/></testsuite>',
    },
    window: WINDOW,
  },
};

async function signOff({ service }: OperationsRoom, id: string) {
  const [{ conversationId }] = await service.listCandidates(id);
  await service.signOff(id, { conversationId }, ANA);
}

/** Lets the newest operation go on until nobody, and no time, is waited for. */
async function settle(room: OperationsRoom, { clock }: TestWorld) {
  const { service, engine } = room;
  await engine.idle();
  for (;;) {
    const operation = await service.latestOf(ORGANIZATION.id);
    if (operation?.status !== 'waiting') {
      return operation;
    }
    if (operation.kind === 'rollback') {
      await signOff(room, operation.id);
    } else {
      const wakesAt = Date.parse(operation.wakesAt ?? '');
      clock.advance(Math.max(0, wakesAt - clock.now().getTime()));
      await engine.poll();
    }
    await engine.idle();
  }
}

async function rollBack(room: OperationsRoom, outside: TestWorld) {
  const { kind, organizationId } = { ...RETURN, kind: 'rollback' as const };
  await room.service.start({ kind, organizationId, reason: 'Errors' }, ANA);
  const operation = await settle(room, outside);
  expect(operation?.status).toBe('succeeded');
}

/** Does what people do to return, from wherever the operation stands. */
async function goForward(room: OperationsRoom, outside: TestWorld) {
  const latest = await room.service.latestOf(ORGANIZATION.id);
  const operations = await room.service.ofIncident('INC-000001');
  if (latest?.kind === 'rollback' && operations.length === 1) {
    await room.service.start(RETURN, ANA);
  }
  await settle(room, outside);
}

async function readEnd({ service }: OperationsRoom, outside: TestWorld) {
  const { world, incidents } = outside;
  const operations = await service.ofIncident('INC-000001');
  const { mode, freeze } =
    (await service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id) ?? {};
  const returned = operations.find(({ kind }) => kind === 'roll-forward');
  return {
    operations: operations
      .map(({ kind, status }) => `${kind} ${status}`)
      .sort(),
    steps: returned?.steps.map(({ id, status }) => `${id} ${status}`),
    isFollowed: returned?.followedBy !== undefined,
    mode,
    frozenBy: freeze?.incident,
    formerStates: (await service.formerStatesOf(ORGANIZATION.id)).map(
      ({ restoredAt }) => restoredAt !== undefined,
    ),
    changes: world.changes,
    invented: [world.crmWorld.contacts.length, world.crmWorld.links.size],
    told: [
      ...new Set(
        [...incidents.told].map(key =>
          operations
            .reduce((text, { id, kind }) => text.replace(id, `<${kind}>`), key)
            // Who goes on looks a minute later, and tries are counted.
            .replace(/\d{4}-\S+Z/g, '<time>')
            .replace(/ \d$/, ''),
        ),
      ),
    ].sort(),
  };
}

/** A rollback that nothing disturbs, then a return whose process ends at a point, and a second one that finds what it left. */
async function dieAndGoOn(
  database: MortalDatabase,
  failed: number,
  killAt: number,
) {
  const { knex } = database;
  const outside = createTestWorld();
  const { death, clock, world, options, verdicts } = outside;
  options.rollForward.monitor.durationMilliseconds = MINUTE;
  world.channels.set(11, 'Channel::Instagram');
  world.executionsOfFallback = 0;
  await database.empty(Object.values(TABLES.operations));
  database.death = death;
  await rollBack(createTestRoom(knex, outside, 'before'), outside);
  verdicts.push(steadyTraffic(outside, failed));
  death.killAt = killAt === Infinity ? killAt : death.count + killAt;
  const first = createTestRoom(knex, outside, 'first');
  await goForward(first, outside).catch(() => undefined);
  await first.engine.idle();
  death.revive();
  database.endClient();
  clock.advance(LEASE_MILLISECONDS);
  const second = createTestRoom(knex, outside, 'second');
  await second.engine.poll();
  await second.engine.idle();
  await goForward(second, outside);
  return { diedAt: death.diedAt, end: await readEnd(second, outside) };
}

describe('a backend that is killed in a return to v2', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  const ROLLED_BACK = [
    'v2-padaria off',
    'fallback-padaria on',
    'automation-rule:1 off',
    'agent-bot:11 off',
  ];
  const RETURNED = [
    'agent-bot:11 restored',
    'automation-rule:1 restored',
    'fallback-padaria off',
    'v2-padaria on',
  ];

  async function killEverywhere(failed: number) {
    const { end: expected } = await dieAndGoOn(database, failed, Infinity);
    let points = 0;
    for (;;) {
      const life = await dieAndGoOn(database, failed, points + 1);
      if (life.diedAt === undefined) {
        return { expected, points };
      }
      points += 1;
      expect({ point: points, ...life }).toEqual({
        point: points,
        diedAt: life.diedAt,
        end: expected,
      });
    }
  }

  it('leaves a return that another finishes, with each effect once', async () => {
    const { expected, points } = await killEverywhere(0);
    expect(expected).toMatchObject({
      operations: ['roll-forward succeeded', 'rollback succeeded'],
      mode: 'v2',
      frozenBy: undefined,
      formerStates: [],
      changes: [...ROLLED_BACK, ...RETURNED],
      invented: [3, 5],
    });
    expect(points).toBeGreaterThan(200);
  }, 360_000);

  it('leaves a breach that rolls back once, whoever saw it', async () => {
    const { expected, points } = await killEverywhere(2);
    expect(expected).toMatchObject({
      operations: [
        'roll-forward aborted',
        'rollback succeeded',
        'rollback succeeded',
      ],
      isFollowed: true,
      mode: 'contingency',
      frozenBy: 'INC-000001',
      changes: [...ROLLED_BACK, ...RETURNED, ...ROLLED_BACK],
    });
    expect(points).toBeGreaterThan(200);
  }, 360_000);
});
