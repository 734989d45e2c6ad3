/**
 * Records operations as this version leaves them at every place where one can stand, for
 * later versions to finish (src/operations/recorded.test.ts). Run it before a release,
 * from this package's folder, with the version's name:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs scripts/recordOperations.ts 0.1.0
 *
 * A version whose records change before it is released is recorded again beside the first
 * time, as 0.1.0+2: what was recorded once is never altered, and a recording that was broken
 * off goes on with what is missing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import { TABLES } from '../src/database';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  MortalDatabase,
  OperationPicture,
  readEndOf,
  restorePicture,
  letTrafficFlow,
  takePicture,
} from '../src/operations/__testUtils__';
import { RECORDED_SCENARIOS, Scenario } from './recordedScenarios';

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
  if (!/^\d+\.\d+\.\d+(\+\d+)?$/.test(version ?? '')) {
    throw new Error(
      'Name the version that is recorded, for example 0.1.0, or 0.1.0+2 for its second recording.',
    );
  }
  const folder = resolve(
    __dirname,
    `../src/operations/__fixtures__/recorded/${version}`,
  );
  mkdirSync(folder, { recursive: true });
  const database = await MortalDatabase.create();
  try {
    for (const scenario of RECORDED_SCENARIOS) {
      const file = resolve(folder, `${scenario.name}.json`);
      if (existsSync(file)) {
        process.stdout.write(`${scenario.name}: recorded already, and kept\n`);
        continue;
      }
      const pictures = await record(database, scenario);
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
