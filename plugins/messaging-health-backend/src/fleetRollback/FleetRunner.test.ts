import { Actor } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { TABLES } from '../database';
import { createTestRoom, createTestWorld, idsOf } from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const request = {
  organizationIds: idsOf(2),
  waveSize: 1,
  reason: 'A shared release',
};

/** Lets everything that is ready happen, until the runner waits for time. */
async function settle(clock: { waiting: number }) {
  while (clock.waiting === 0) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

describeOnDatabases('the fleet runner', createDatabase => {
  it('looks again and again for what any replica has begun, until it is stopped', async () => {
    const knex = await createDatabase();
    const world = createTestWorld();
    const one = createTestRoom(knex, world);
    const other = createTestRoom(knex, world);
    other.runner.start();
    other.runner.start();
    await settle(world.clock);
    const { id } = await one.service.start(request, ANA);
    await one.runner.idle();
    world.operations.serve(request.organizationIds[0]);
    world.clock.advance(5_000);
    await settle(world.clock);
    expect(world.operations.begun).toEqual(request.organizationIds);
    await other.runner.stop();
    world.operations.serve(request.organizationIds[1]);
    world.clock.advance(5_000);
    expect((await one.service.get(id)).status).toBe('running');
    other.runner.start();
    await settle(world.clock);
    expect((await one.service.get(id)).status).toBe('succeeded');
    await other.runner.stop();
  });

  it('begins nothing once it is stopped', async () => {
    const knex = await createDatabase();
    const world = createTestWorld();
    const { service, runner } = createTestRoom(knex, world);
    await runner.stop();
    await service.start(request, ANA);
    await runner.idle();
    expect(world.operations.begun).toEqual([]);
  });

  it('keeps no fleet rollback from going on for another that it can not read', async () => {
    const knex = await createDatabase();
    const world = createTestWorld();
    const { service, runner } = createTestRoom(knex, world);
    const { id } = await service.start(request, ANA);
    await runner.idle();
    await knex(TABLES.fleet.rollbacks).where({ id }).update({ status: 'odd' });
    await knex(TABLES.fleet.members)
      .where({ fleet_rollback_id: id })
      .update({ state: 'running' });
    const [, , third, fourth] = idsOf(4);
    world.clock.advance(1_000);
    await service.start({ ...request, organizationIds: [third, fourth] }, ANA);
    await runner.idle();
    world.operations.serve(third);
    world.clock.advance(5_000);
    await runner.poll();
    expect(world.operations.begun).toContain(fourth);
    expect(world.warnings.join()).toContain(`Fleet rollback ${id} will be`);
  });
});
