import {
  Actor,
  isOperationFinished,
  Operation,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { TABLES } from '../database';
import { OperationsRoom } from '.';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  LEASE_MILLISECONDS,
  letTrafficFlow,
  MortalDatabase,
  ORGANIZATION,
  readDecisionEnd,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
  TestWorld,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BIA: Actor = { type: 'user', entityRef: 'user:default/bia.gestora' };
/** What comes after a decision is killed everywhere by the other suites. */
const MOST_POINTS = 120;

/** One decision, and what people do about it from wherever the operation stands. */
interface Decision {
  name: string;
  /** Undisturbed, up to where somebody decides. */
  prepare(room: OperationsRoom, outside: TestWorld): Promise<void>;
  decide(
    room: OperationsRoom,
    operation: Operation,
    outside: TestWorld,
  ): Promise<void>;
  /** What must be so in the end, once. */
  ends: { operations: string[]; mode: string; told: string[] };
}

async function start(
  { service, engine }: OperationsRoom,
  request: typeof ROLLBACK_REQUEST | typeof RETURN_REQUEST = ROLLBACK_REQUEST,
): Promise<void> {
  await service.start(request, ANA);
  await engine.idle();
}

const refuse = ({ world }: TestWorld, id: string) =>
  world.refusals.set(
    id,
    new UpstreamError({
      system: 'n8n',
      kind: 'refused',
      status: 401,
      message: 'n8n says 401.',
      retryable: false,
    }),
  );

const DECISIONS: Decision[] = [
  {
    name: 'an approval',
    prepare: async (room, { options }) => {
      options.secondPerson.rollback = true;
      await start(room);
    },
    decide: async ({ service }, operation) => {
      if (waitsFor(operation) === 'approval') {
        await service.approve(operation.id, { note: 'Looked at it' }, BIA);
      }
    },
    ends: {
      operations: ['rollback succeeded'],
      mode: 'contingency',
      told: ['record approval:<rollback>'],
    },
  },
  {
    name: 'a waiver',
    prepare: room => start(room),
    decide: async ({ service }, operation) => {
      if (waitsFor(operation) === 'sign-offs') {
        await service.waive(
          operation.id,
          'validate-conversations',
          'Night',
          BIA,
        );
      }
    },
    ends: {
      operations: ['rollback succeeded'],
      mode: 'contingency',
      told: ['validate-conversations waived'],
    },
  },
  {
    name: 'a pause, and the word to go on',
    prepare: async (room, outside) => {
      const { death, world } = outside;
      // Its worker dies once the switch is done; whoever carries it on may be asked to pause.
      const { suspendAutomation } = world.inbox;
      world.inbox.suspendAutomation = async () => {
        death.die('before the automations');
        death.point('dead');
      };
      await start(room);
      death.revive();
      world.inbox.suspendAutomation = suspendAutomation;
    },
    decide: async ({ service }, operation, { incidents }) => {
      const isTold = [...incidents.told].some(key =>
        key.includes('record pause'),
      );
      if (operation.status === 'running' && !operation.pause && !isTold) {
        await service.pause(operation.id, 'A colleague looks first', BIA);
      } else if (operation.status === 'paused') {
        await service.resume(operation.id, BIA);
      }
    },
    ends: {
      operations: ['rollback succeeded'],
      mode: 'contingency',
      told: [
        'record pause:<rollback>:<time>',
        'record resume:<rollback>:<time>',
      ],
    },
  },
  {
    name: 'an abort that makes the fallback sure first',
    prepare: async (room, outside) => {
      refuse(outside, 'fallback-padaria');
      await start(room);
      outside.world.refusals.clear();
    },
    decide: async ({ service }, operation) => {
      if (!operation.abort) {
        await service.abort(operation.id, { reason: 'not needed' }, BIA);
      }
    },
    ends: {
      operations: ['rollback aborted'],
      mode: 'contingency',
      told: ['abort not needed', 'record abort-asked:<rollback>:<time>'],
    },
  },
  {
    name: 'an abort at once',
    prepare: room => start(room),
    decide: async ({ service }, operation) => {
      if (!isOperationFinished(operation.status)) {
        await service.abort(operation.id, { reason: 'not needed' }, BIA);
      }
    },
    ends: {
      operations: ['rollback aborted'],
      mode: 'contingency',
      told: ['abort not needed'],
    },
  },
  {
    name: 'an abort of a return, which a rollback follows',
    prepare: async (room, outside) => {
      outside.options.secondPerson.rollback = false;
      await start(room);
      await carryThrough(room, outside);
      outside.options.secondPerson = { rollback: true, rollForward: true };
      // Within its window, it waits for a second person with the automations restored.
      const { from } = RETURN_REQUEST.rollForward.window;
      outside.clock.advance(Date.parse(from) - outside.clock.now().getTime());
      await start(room, RETURN_REQUEST);
    },
    decide: async ({ service }, operation) => {
      if (operation.kind === 'roll-forward' && !operation.abort) {
        await service.abort(operation.id, { reason: 'not today' }, BIA);
      }
    },
    ends: {
      operations: [
        'roll-forward aborted',
        'rollback succeeded',
        'rollback succeeded',
      ],
      mode: 'contingency',
      told: ['abort not today'],
    },
  },
  {
    name: 'the word to put the contingency right again',
    prepare: async (room, { world }) => {
      await start(room);
      world.active.set('v2-padaria', true);
      world.active.set('fallback-padaria', false);
    },
    decide: async ({ service }, operation, { world }) => {
      if (
        waitsFor(operation) === 'sign-offs' &&
        world.active.get('v2-padaria')
      ) {
        const kind = 'drift-correction' as const;
        await service.start(
          { ...ROLLBACK_REQUEST, kind, reason: 'v2 is on' },
          BIA,
        );
      }
    },
    ends: {
      operations: ['rollback succeeded'],
      mode: 'contingency',
      told: ['record resume:<rollback>:<time>'],
    },
  },
];

/** Lets people decide, and then everything go its way until nothing is unfinished. */
async function live(
  room: OperationsRoom,
  outside: TestWorld,
  { decide }: Decision,
): Promise<void> {
  const { service, engine } = room;
  for (let turns = 0; turns < 4; turns++) {
    const operation = await service.latestOf(ORGANIZATION.id);
    if (operation && !isOperationFinished(operation.status)) {
      await decide(room, operation, outside);
    }
    outside.clock.advance(LEASE_MILLISECONDS);
    await engine.idle();
    await engine.poll();
    await engine.idle();
  }
  await carryThrough(room, outside);
  await engine.poll();
}

async function dieAndGoOn(
  database: MortalDatabase,
  decision: Decision,
  killAt: number,
) {
  const { knex } = database;
  const outside = createTestWorld();
  const { death, clock } = outside;
  letTrafficFlow(outside);
  await database.empty(Object.values(TABLES.operations));
  database.death = death;
  await decision.prepare(createTestRoom(knex, outside, 'before'), outside);
  // What is written in one instant has no order.
  clock.advance(1);
  const dies = death.count + killAt;
  death.killAt = dies;
  const first = createTestRoom(knex, outside, 'first');
  await live(first, outside, decision).catch(() => undefined);
  await first.engine.idle();
  const isKilled = death.count >= dies;
  death.revive();
  database.endClient();
  clock.advance(LEASE_MILLISECONDS);
  const second = createTestRoom(knex, outside, 'second');
  await live(second, outside, decision);
  const end = await readDecisionEnd(second, outside);
  return { isKilled, diedAt: death.diedAt, end };
}

describe('a backend that is killed while somebody decides', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  it.each(DECISIONS)(
    'hears $name once, and ends the same',
    async decision => {
      const { end: expected } = await dieAndGoOn(database, decision, Infinity);
      const { told, ...ends } = decision.ends;
      expect(expected).toMatchObject(ends);
      expect(expected.told).toEqual(expect.arrayContaining(told));
      let points = 0;
      while (points < MOST_POINTS) {
        const life = await dieAndGoOn(database, decision, points + 1);
        if (!life.isKilled) {
          break;
        }
        points += 1;
        expect({ point: points, ...life }).toEqual({
          ...life,
          point: points,
          end: expected,
        });
      }
      expect(points).toBeGreaterThan(10);
    },
    360_000,
  );
});
