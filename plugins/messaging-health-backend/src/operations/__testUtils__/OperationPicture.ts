import { Knex } from 'knex';
import { TABLES } from '../../database';
import { OperationsRoom } from '..';
import { createTestWorld, TestWorld } from './createTestRoom';
import { letTrafficFlow } from './steadyTraffic';
import { LEASE_MILLISECONDS } from './testOptions';
import { ORGANIZATION } from './World';

type Rows = Record<string, Array<Record<string, unknown>>>;

/**
 * What a process left in the tables of this room when it died, and how the world stood.
 * Kept as JSON, for as long as operations of that version may still stand somewhere.
 */
export interface OperationPicture {
  /** Where it stood: the status of the operation and of its steps. */
  where: string;
  at: string;
  rows: Rows;
  world: {
    active: Array<[string, boolean]>;
    contents: Array<[string, string]>;
    webhooks: Array<[string, { method: string; path: string }[]]>;
    automations: Array<[string, boolean]>;
    callers: Array<[string, string]>;
  };
  /** How it must end. */
  end: { status: string; mode?: string };
}

/** Where an operation stands, as words that are equal for equal standings. */
export function whereIs(rows: Rows): string {
  const steps = rows[TABLES.operations.steps];
  return rows[TABLES.operations.operations]
    .map(row => {
      const own = steps
        .filter(({ operation_id: id }) => id === row.id)
        .sort((a, b) => Number(a.position) - Number(b.position))
        .map(({ status }) => status);
      const marks = [
        'approval',
        'pause',
        'abort_at',
        'wakes_at',
        'followed_by',
      ].filter(name => row[name] !== null);
      return [row.kind, row.status, ...marks, `(${own.join(' ')})`].join(' ');
    })
    .sort()
    .join('; ');
}

/** Takes a picture of what stands now. */
export async function takePicture(
  knex: Knex,
  { world, clock }: TestWorld,
): Promise<Omit<OperationPicture, 'end'>> {
  const rows: Rows = {};
  for (const table of Object.values(TABLES.operations)) {
    rows[table] = await knex(table).select();
  }
  return {
    where: whereIs(rows),
    at: clock.now().toISOString(),
    rows,
    world: {
      active: [...world.active],
      contents: [...world.contents],
      webhooks: [...world.webhooks],
      automations: [...world.automations],
      callers: [...world.callers].map(([key, { url }]) => [key, url]),
    },
  };
}

/** Puts rows and world back as they were on a picture, some time later. */
export async function restorePicture(
  knex: Knex,
  picture: OperationPicture,
): Promise<TestWorld> {
  for (const [table, rows] of Object.entries(picture.rows)) {
    if (rows.length > 0) {
      await knex(table).insert(rows);
    }
  }
  const outside = createTestWorld();
  const { world, clock, incidents } = outside;
  letTrafficFlow(outside);
  const { active, contents, webhooks, automations, callers } = picture.world;
  active.forEach(entry => world.active.set(...entry));
  contents.forEach(entry => world.contents.set(...entry));
  webhooks.forEach(entry => world.webhooks.set(...entry));
  automations.forEach(entry => world.automations.set(...entry));
  callers.forEach(([key, url]) =>
    world.addCaller(key, new URL(url).pathname.replace('/webhook/', '')),
  );
  const later = Date.parse(picture.at) - clock.now().getTime();
  clock.advance(Math.max(0, later) + LEASE_MILLISECONDS);
  await incidents.openOrJoin({
    organization: ORGANIZATION,
    openedBy: { type: 'system', replica: 'recorded' },
    detectedAt: clock.now(),
  });
  return outside;
}

/** The end of the newest operation, and what runs then. */
export async function readEndOf(
  { service }: OperationsRoom,
  status: string,
): Promise<OperationPicture['end']> {
  const modes = await service.modesOf([ORGANIZATION.id]);
  return { status, mode: modes.get(ORGANIZATION.id)?.mode };
}
