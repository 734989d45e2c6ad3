import {
  Actor,
  OperationKind,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  letTrafficFlow,
  ORGANIZATION,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
  TestWorld,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const KINDS: OperationKind[] = ['rollback', 'roll-forward', 'drift-correction'];

/** All that a preview could have changed. */
async function readAll(knex: Knex, { world, incidents }: TestWorld) {
  const rows = [];
  for (const table of Object.values(TABLES.operations)) {
    rows.push(await knex(table).select());
  }
  return {
    rows,
    changes: [...world.changes],
    pending: world.pending,
    delivered: world.crmWorld.deliveries.length,
    told: incidents.told.size,
  };
}

describeOnDatabases('a preview', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    letTrafficFlow(outside);
    outside.world.setPathsApart();
    outside.world.pending = 3;
    return { ...outside, outside, knex, ...createTestRoom(knex, outside) };
  }

  /** Every kind, as things stand now. */
  async function previewAll({
    knex,
    outside,
    service,
  }: Awaited<ReturnType<typeof setUp>>) {
    const before = await readAll(knex, outside);
    for (const kind of KINDS) {
      const steps = await service.preview(kind, ORGANIZATION.id);
      expect(steps.map(({ id }) => id)).toEqual(STEPS_OF[kind]);
      steps.forEach(({ statements }) => expect(statements).not.toEqual([]));
    }
    expect(await readAll(knex, outside)).toEqual(before);
  }

  it('of every kind, in every mode and in the midst of a switch, changes nothing anywhere', async () => {
    const room = await setUp();
    const { service, engine, world, clock, outside } = room;
    const seen = new Set<string>();
    const look = async () => {
      const modes = await service.modesOf([ORGANIZATION.id]);
      seen.add(modes.get(ORGANIZATION.id)?.mode ?? '');
      await previewAll(room);
    };
    await look();
    // Within the switch: v2 has ended, nobody has its place yet.
    const { deactivateWorkflow } = world.automation;
    world.automation.deactivateWorkflow = async (reference, options) => {
      world.automation.deactivateWorkflow = deactivateWorkflow;
      await deactivateWorkflow(reference, options);
      await look();
    };
    await service.start(ROLLBACK_REQUEST, ANA);
    await engine.idle();
    await look();
    await carryThrough(room, outside);
    await look();
    const { from } = RETURN_REQUEST.rollForward.window;
    clock.advance(Date.parse(from) - clock.now().getTime());
    const { activateWorkflow } = world.automation;
    world.automation.activateWorkflow = async (reference, options) => {
      world.automation.activateWorkflow = activateWorkflow;
      await activateWorkflow(reference, options);
      await look();
    };
    world.crmWorld.faults.breakable = true;
    await service.start(RETURN_REQUEST, ANA);
    await engine.idle();
    expect((await service.latestOf(ORGANIZATION.id))?.status).toBe('failed');
    await look();
    world.crmWorld.faults.breakable = false;
    await carryThrough(room, outside);
    await look();
    expect([...seen].sort()).toEqual([
      'contingency',
      'monitoring',
      'rolling-back',
      'rolling-forward',
      'v2',
    ]);
  });
});
