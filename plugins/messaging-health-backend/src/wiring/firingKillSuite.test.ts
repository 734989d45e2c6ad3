import { Policy, TriggerId } from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../database';
import {
  LEASE_MILLISECONDS,
  MortalDatabase,
  ORGANIZATION,
  verdictsWhileWebhookFires,
  WEBHOOK_FIRES,
} from '../operations/__testUtils__';
import {
  createFiringRooms,
  createFiringWorld,
  FiringWorld,
} from './__testUtils__/createFiringRooms';

const FIRED = {
  organization: ORGANIZATION,
  verdict: WEBHOOK_FIRES,
  onsetAt: new Date('2026-03-01T02:45:00Z'),
  detectedAt: new Date('2026-03-01T03:00:00Z'),
};

/** The counter keeps its row, as in a real database. */
const EMPTIED = [
  ...Object.values(TABLES.operations),
  ...Object.values(TABLES.timeline),
  ...Object.values(TABLES.evidence),
  ...Object.values(TABLES.incidents).filter(
    table => table !== TABLES.incidents.counter,
  ),
];

const withoutNumbers = (text: string) => text.replace(/INC-\d+/, 'INC');

async function readEnd(
  { incidents, service }: ReturnType<typeof createFiringRooms>,
  { world, inbox }: FiringWorld,
) {
  const { items } = await incidents.list({});
  const records = await Promise.all(
    items.map(({ number }) => incidents.get(number)),
  );
  const operation = await service.latestOf(ORGANIZATION.id);
  return {
    incidents: records.map(({ timeline, evidence, status }) => ({
      status,
      // A step that is begun again is told as such, and is another suite's story.
      told: timeline
        .filter(({ kind }) => kind !== 'step')
        .map(({ statement }) => statement.code)
        .sort(),
      proven: evidence.map(({ kind }) => kind).sort(),
      operations: records.flatMap(({ operationIds }) => operationIds).length,
    })),
    operation: operation?.status,
    requestedBy: operation?.requestedBy.type,
    changes: world.changes,
    inbox: [...inbox].map(each => each.map(withoutNumbers).join(': ')).sort(),
  };
}

/** One process that dies at a point while it answers a firing trigger, and a second that is told of it again. */
async function dieAndBeToldAgain(
  database: MortalDatabase,
  policy: Policy,
  unknown: TriggerId[],
  killAt: number,
) {
  const { knex } = database;
  const outside = createFiringWorld();
  const { death, clock, verdicts } = outside;
  verdicts.splice(
    0,
    verdicts.length,
    ...verdictsWhileWebhookFires(
      Object.fromEntries(unknown.map(id => [id, { state: 'unknown' }])),
    ),
  );
  await database.empty(EMPTIED);
  database.death = death;
  death.killAt = killAt;
  const first = createFiringRooms(knex, outside, policy, 'first');
  await first.respond(FIRED).catch(() => undefined);
  const { diedAt } = death;
  death.die('after the answer');
  await first.engine.idle();
  death.revive();
  database.endClient();
  clock.advance(LEASE_MILLISECONDS);
  const second = createFiringRooms(knex, outside, policy, 'second');
  await second.respond(FIRED);
  await second.engine.poll();
  await second.engine.idle();
  return { diedAt, end: await readEnd(second, outside) };
}

describe('a backend that is killed while it answers a firing trigger', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  it.each<[Policy, TriggerId[], string | undefined, number]>([
    ['notify', [], undefined, 2],
    ['open-incident', [], undefined, 15],
    ['propose-rollback', [], undefined, 20],
    ['rollback', ['identity-failure'], undefined, 25],
    ['rollback', [], 'waiting', 30],
  ])(
    'by %s (unknown: %j) leaves the same as one that lives on',
    async (policy, unknown, operation, fewestPoints) => {
      const live = (killAt: number) =>
        dieAndBeToldAgain(database, policy, unknown, killAt);
      const { end: expected } = await live(Number.POSITIVE_INFINITY);
      expect(expected.operation).toBe(operation);
      expect(expected.incidents).toHaveLength(policy === 'notify' ? 0 : 1);
      let points = 0;
      for (;;) {
        const { diedAt, end } = await live(points + 1);
        if (diedAt === undefined) {
          break;
        }
        points += 1;
        expect({ points, diedAt, end }).toEqual({
          points,
          diedAt,
          end: expected,
        });
      }
      expect(points).toBeGreaterThanOrEqual(fewestPoints);
    },
    240_000,
  );
});
