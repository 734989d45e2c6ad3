import { Actor } from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../database';
import { MortalDatabase } from '../operations/__testUtils__';
import { FleetRollbackRoom } from '.';
import {
  createTestRoom,
  createTestWorld,
  idOf,
  idsOf,
  LEASE_MILLISECONDS,
  PAUSE_MILLISECONDS,
  TestWorld,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const FAILS = idOf(2);
const MOST_ROUNDS = 60;

/** Does what people, the engine and time do, from wherever the fleet rollback stands. */
async function live(
  { service, runner }: FleetRollbackRoom,
  { death, clock, operations }: TestWorld,
): Promise<void> {
  const [found] = await service.list();
  const { id } =
    found ??
    (await service.start(
      { organizationIds: idsOf(4), waveSize: 2, reason: 'A shared release' },
      ANA,
    ));
  await runner.idle();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    death.point('a round');
    for (const organization of operations.underWay()) {
      if (organization === FAILS && !operations.failed.has(FAILS)) {
        operations.fail(organization);
      } else {
        operations.serve(organization);
      }
    }
    clock.advance(PAUSE_MILLISECONDS);
    await runner.poll();
    const { status, members } = await service.get(id);
    if (status === 'succeeded') {
      return;
    }
    if (status === 'stopped') {
      const failed = members.find(({ state }) => state === 'failed');
      if (failed?.operationId) {
        await operations.resume(failed.operationId);
      }
      if (members.some(({ state }) => state === 'queued')) {
        await service.continue(id, 'mended', ANA);
        await runner.idle();
      }
    }
  }
}

async function readEnd({ service }: FleetRollbackRoom, world: TestWorld) {
  const [{ id, status, members, ...fleet }] = await service.list();
  return {
    status,
    members: members.map(({ state, wave, incident }) => [
      state,
      wave,
      incident,
    ]),
    decisions: fleet.decisions?.map(({ kind, by }) => [kind, by]),
    begun: world.operations.begun,
    told: [...world.incidents.told.values()]
      .map(text => text.replace(id, '<id>'))
      .sort(),
  };
}

/** One life that ends at a point, and a second process that finds what it left. */
async function dieAndGoOn(database: MortalDatabase, killAt: number) {
  const { knex } = database;
  const world = createTestWorld();
  await database.empty(Object.values(TABLES.fleet));
  database.death = world.death;
  world.death.killAt = killAt;
  const first = createTestRoom(knex, world);
  await live(first, world).catch(() => undefined);
  await first.runner.idle();
  world.death.revive();
  database.endClient();
  world.clock.advance(LEASE_MILLISECONDS);
  const second = createTestRoom(knex, world);
  await live(second, world);
  const rows = await knex(TABLES.fleet.rollbacks).select('id');
  return {
    diedAt: world.death.diedAt,
    end: await readEnd(second, world),
    fleets: rows.length,
  };
}

describe('a backend that is killed', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  it('at any statement or beginning leaves a fleet rollback that another finishes, with each member begun once', async () => {
    const { end: expected, diedAt } = await dieAndGoOn(
      database,
      Number.POSITIVE_INFINITY,
    );
    expect(diedAt).toBeUndefined();
    expect(expected).toMatchObject({
      status: 'succeeded',
      decisions: [['continue', 'user:default/ana.plantao']],
      begun: idsOf(4),
    });
    expect(expected.told).toHaveLength(6);
    let points = 0;
    for (;;) {
      const life = await dieAndGoOn(database, points + 1);
      if (life.diedAt === undefined) {
        break;
      }
      points += 1;
      expect({ point: points, ...life }).toEqual({
        point: points,
        diedAt: life.diedAt,
        end: expected,
        fleets: 1,
      });
    }
    expect(points).toBeGreaterThan(100);
  }, 240_000);
});
