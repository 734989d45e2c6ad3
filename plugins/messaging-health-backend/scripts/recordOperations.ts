/**
 * Records operations as this version leaves them at every place where one can stand, for
 * later versions to finish (src/operations/recorded.test.ts). Run it before a release,
 * from this package's folder, with the version's name:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs scripts/recordOperations.ts 0.1.0
 */
import { mkdirSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import { Actor } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { TABLES } from '../src/database';
import { OperationsRoom } from '../src/operations';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  MortalDatabase,
  OperationPicture,
  ORGANIZATION,
  readEndOf,
  restorePicture,
  letTrafficFlow,
  takePicture,
  TestWorld,
} from '../src/operations/__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const ROLLBACK = {
  kind: 'rollback' as const,
  organizationId: ORGANIZATION.id,
  reason: 'Webhook errors',
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
    window: {
      from: '2026-03-01T03:30:00.000Z',
      until: '2026-03-01T05:00:00.000Z',
    },
  },
};

/** What is recorded under one name. */
interface Scenario {
  name: string;
  /** Before the life that is killed. */
  prepare?: (outside: TestWorld, room: OperationsRoom) => Promise<void>;
  live: (room: OperationsRoom, outside: TestWorld) => Promise<void>;
}

async function startAndCarry(
  request: typeof ROLLBACK | typeof RETURN,
  room: OperationsRoom,
  outside: TestWorld,
): Promise<void> {
  await room.service.start(request, ANA);
  await room.engine.idle();
  await carryThrough(room, outside);
}

const rollBack = (room: OperationsRoom, outside: TestWorld) =>
  startAndCarry(ROLLBACK, room, outside);

function refuse({ world }: TestWorld, workflow: string, status: number): void {
  world.refusals.set(
    workflow,
    new UpstreamError({
      system: 'n8n',
      kind: 'refused',
      status,
      message: `n8n says ${status}.`,
      retryable: false,
    }),
  );
}

const SCENARIOS: Scenario[] = [
  { name: 'rollback', live: rollBack },
  {
    name: 'rollback-with-second-person',
    prepare: async ({ options }) => {
      options.secondPerson.rollback = true;
    },
    live: rollBack,
  },
  {
    name: 'rollback-between-two-paths',
    prepare: async ({ world }) => world.setPathsApart(),
    live: rollBack,
  },
  {
    name: 'rollback-in-place',
    prepare: async outside => refuse(outside, 'fallback-padaria', 409),
    live: rollBack,
  },
  {
    name: 'rollback-that-failed',
    prepare: async outside => {
      outside.options.rollback.secondWay = 'none';
      refuse(outside, 'fallback-padaria', 409);
    },
    live: rollBack,
  },
  {
    name: 'rollback-aborted-in-the-switch',
    prepare: async outside => {
      outside.options.rollback.secondWay = 'none';
      refuse(outside, 'fallback-padaria', 409);
    },
    live: async (room, outside) => {
      const { id } = await room.service.start(ROLLBACK, ANA);
      await room.engine.idle();
      outside.world.refusals.clear();
      await room.service.abort(id, { reason: 'v2 was innocent' }, ANA);
      await room.engine.idle();
    },
  },
  {
    name: 'drift-correction',
    prepare: async (outside, room) => {
      await rollBack(room, outside);
      outside.world.active.set('v2-padaria', true);
      outside.world.active.set('fallback-padaria', false);
    },
    live: async (room, outside) => {
      await room.service.start({ ...ROLLBACK, kind: 'drift-correction' }, ANA);
      await room.engine.idle();
      await carryThrough(room, outside);
    },
  },
  {
    name: 'roll-forward',
    prepare: (outside, room) => rollBack(room, outside),
    live: (room, outside) => startAndCarry(RETURN, room, outside),
  },
];

/** One life that ends at a point; undefined once nobody died. */
async function picture(
  database: MortalDatabase,
  scenario: Scenario,
  killAt: number,
): Promise<Omit<OperationPicture, 'end'> | undefined> {
  const { knex } = database;
  const outside = createTestWorld();
  const { death } = outside;
  letTrafficFlow(outside);
  await database.empty(Object.values(TABLES.operations));
  database.death = death;
  const room = createTestRoom(knex, outside, 'recorded');
  await scenario.prepare?.(outside, room);
  await room.engine.idle();
  death.killAt = death.count + killAt;
  await scenario.live(room, outside).catch(() => undefined);
  await room.engine.idle();
  const died = death.diedAt !== undefined;
  death.revive();
  database.endClient();
  return died ? takePicture(knex, outside) : undefined;
}

/** How an operation on a picture ends with the version that took it. */
async function findEnd(
  database: MortalDatabase,
  taken: Omit<OperationPicture, 'end'>,
): Promise<OperationPicture['end']> {
  await database.empty(Object.values(TABLES.operations));
  const outside = await restorePicture(database.knex, {
    ...taken,
    end: { status: '' },
  });
  database.death = outside.death;
  const room = createTestRoom(database.knex, outside, 'later');
  const { status } = await carryThrough(room, outside);
  return readEndOf(room, status);
}

async function record(
  database: MortalDatabase,
  scenario: Scenario,
): Promise<OperationPicture[]> {
  const pictures = new Map<string, OperationPicture>();
  for (let killAt = 1; ; killAt++) {
    const taken = await picture(database, scenario, killAt);
    if (!taken) {
      return [...pictures.values()];
    }
    const isNew = taken.where !== '' && !pictures.has(taken.where);
    if (isNew) {
      const end = await findEnd(database, taken);
      pictures.set(taken.where, { ...taken, end });
    }
  }
}

async function main(): Promise<void> {
  const [version] = process.argv.slice(2);
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
    throw new Error('Name the version that is recorded, for example 0.1.0.');
  }
  const folder = resolve(
    __dirname,
    `../src/operations/__fixtures__/recorded/${version}`,
  );
  mkdirSync(folder, { recursive: true });
  const database = await MortalDatabase.create();
  try {
    for (const scenario of SCENARIOS) {
      const pictures = await record(database, scenario);
      const file = resolve(folder, `${scenario.name}.json`);
      writeFileSync(file, `${JSON.stringify(pictures, undefined, 1)}\n`);
      process.stdout.write(`${scenario.name}: ${pictures.length} pictures\n`);
    }
  } finally {
    await database.knex.destroy();
  }
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
