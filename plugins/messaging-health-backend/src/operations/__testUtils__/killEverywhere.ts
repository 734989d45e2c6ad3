import { Actor } from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../../database';
import { OperationsRoom } from '..';
import { createTestRoom, createTestWorld, TestWorld } from './createTestRoom';
import { MortalDatabase } from './MortalDatabase';
import { LEASE_MILLISECONDS } from './testOptions';
import { ORGANIZATION } from './World';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };

/** Does what people and the template do, from wherever the operation stands. */
async function live({ service, engine }: OperationsRoom): Promise<void> {
  const latest = await service.latestOf(ORGANIZATION.id);
  const { id } =
    latest ??
    (await service.start(
      {
        kind: 'rollback',
        organizationId: ORGANIZATION.id,
        reason: 'Webhook errors',
      },
      ANA,
    ));
  await engine.idle();
  while ((await service.get(id)).status === 'waiting') {
    const [candidate] = await service.listCandidates(id);
    await service.signOff(
      id,
      { conversationId: candidate.conversationId },
      ANA,
    );
    await engine.idle();
  }
}

async function readEnd(room: OperationsRoom, { world, incidents }: TestWorld) {
  const operation = await room.service.latestOf(ORGANIZATION.id);
  const { mode, freeze, substitution } =
    (await room.service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id) ?? {};
  return {
    status: operation?.status,
    steps: operation?.steps.map(({ id, status }) => [id, status]),
    signed: operation?.signOffs.map(({ conversationId }) => conversationId),
    mode,
    substitution,
    frozenBy: freeze?.incident,
    changes: world.changes,
    // A repeated attempt is told as such; what matters is that nothing is missing.
    told: [
      ...new Set(
        [...incidents.told].map(key =>
          key.replace(/ \d$/, '').replace(operation?.id ?? '', '<id>'),
        ),
      ),
    ].sort(),
  };
}

/** One life that ends at a point, and a second process that finds what it left. */
async function dieAndGoOn(
  database: MortalDatabase,
  prepare: (outside: TestWorld) => void,
  killAt: number,
) {
  const { knex } = database;
  const outside = createTestWorld();
  prepare(outside);
  const { death, clock } = outside;
  await database.empty(Object.values(TABLES.operations));
  database.death = death;
  death.killAt = killAt;
  const first = createTestRoom(knex, outside, 'first');
  await live(first).catch(() => undefined);
  await first.engine.idle();
  death.revive();
  database.endClient();
  clock.advance(LEASE_MILLISECONDS);
  const second = createTestRoom(knex, outside, 'second');
  await second.engine.poll();
  await second.engine.idle();
  await live(second);
  const end = await readEnd(second, outside);
  const rows = await knex(TABLES.operations.operations).select('id');
  return { diedAt: death.diedAt, end, operations: rows.length };
}

/** How a rollback ended that nothing disturbed. */
export type UndisturbedEnd = Awaited<ReturnType<typeof readEnd>>;

/**
 * Carries one rollback out undisturbed, then again with the process killed at each of its
 * points in turn, and finished by another: each must end as the first did. Answers with
 * that end, and with the number of points.
 */
export async function killEverywhere(
  database: MortalDatabase,
  prepare: (outside: TestWorld) => void = () => undefined,
): Promise<{ expected: UndisturbedEnd; points: number }> {
  const never = Number.POSITIVE_INFINITY;
  const { end: expected, diedAt } = await dieAndGoOn(database, prepare, never);
  expect([diedAt, expected.status]).toEqual([undefined, 'succeeded']);
  let points = 0;
  for (;;) {
    const life = await dieAndGoOn(database, prepare, points + 1);
    if (life.diedAt === undefined) {
      return { expected, points };
    }
    points += 1;
    expect({ point: points, ...life }).toEqual({
      point: points,
      diedAt: life.diedAt,
      end: expected,
      operations: 1,
    });
  }
}
