import { Actor } from '@messaging-health/backstage-plugin-common';
import createKnex, { Knex } from 'knex';
import { applyMigrations } from '../database';
import { OperationsRoom } from '.';
import {
  createTestRoom,
  createTestWorld,
  Death,
  LEASE_MILLISECONDS,
  ORGANIZATION,
  TestWorld,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };

interface SqliteConnection {
  prepare(sql: string): unknown;
  exec(sql: string): void;
  inTransaction: boolean;
}

/** The one connection of an in-memory database; each of its statements becomes a kill point. */
async function makeMortal(knex: Knex, death: Death): Promise<SqliteConnection> {
  const connection: SqliteConnection = await knex.client.acquireConnection();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = sql => {
    if (!/^rollback/i.test(sql)) {
      death.point(sql);
    }
    return prepare(sql);
  };
  await knex.client.releaseConnection(connection);
  return connection;
}

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
  const { mode, freeze } =
    (await room.service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id) ?? {};
  return {
    status: operation?.status,
    steps: operation?.steps.map(({ id, status }) => [id, status]),
    signed: operation?.signOffs.map(({ conversationId }) => conversationId),
    mode,
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
async function dieAndGoOn(killAt: number) {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await applyMigrations(knex);
  const outside = createTestWorld();
  const { death, clock } = outside;
  const connection = await makeMortal(knex, death);
  death.killAt = killAt;
  const first = createTestRoom(knex, outside, 'first');
  await live(first).catch(() => undefined);
  await first.engine.idle();
  death.revive();
  if (connection.inTransaction) {
    connection.exec('ROLLBACK');
  }
  clock.advance(LEASE_MILLISECONDS);
  const second = createTestRoom(knex, outside, 'second');
  await second.engine.poll();
  await second.engine.idle();
  await live(second);
  const end = await readEnd(second, outside);
  const rows = await knex('operations').count({ count: '*' });
  await knex.destroy();
  return { diedAt: death.diedAt, end, operations: Number(rows[0].count) };
}

describe('a backend that is killed', () => {
  it('at any statement or effect leaves an operation that another finishes, with each effect once', async () => {
    const { end: expected, diedAt } = await dieAndGoOn(
      Number.POSITIVE_INFINITY,
    );
    expect(diedAt).toBeUndefined();
    expect(expected.status).toBe('succeeded');
    expect(expected.changes).toHaveLength(4);
    let points = 0;
    for (;;) {
      const life = await dieAndGoOn(points + 1);
      if (life.diedAt === undefined) {
        break;
      }
      points += 1;
      expect({ point: points, ...life }).toEqual({
        point: points,
        diedAt: life.diedAt,
        end: expected,
        operations: 1,
      });
    }
    expect(points).toBeGreaterThan(200);
  }, 240_000);
});
