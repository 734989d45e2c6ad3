import { Actor, FrozenError } from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  ORGANIZATION,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const OTHER = 'INC-000099';

describeOnDatabases('a return to v2', createDatabase => {
  async function inContingency() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    const room = createTestRoom(knex, outside);
    await room.service.start(ROLLBACK_REQUEST, ANA);
    await carryThrough(room, outside);
    return { ...room, knex, world: outside.world };
  }

  it("is refused with the gate's reason while another incident's freeze stands", async () => {
    const { service, knex, world } = await inContingency();
    await knex(TABLES.operations.modes).update({ freeze_incident: OTHER });
    const before = [...world.changes];
    const refusal: unknown = await service
      .start(RETURN_REQUEST, ANA)
      .catch(error => error);
    const { reason } = await service.gate(ORGANIZATION);
    expect(refusal).toBeInstanceOf(FrozenError);
    expect(refusal).toMatchObject({
      incident: OTHER,
      message: expect.stringContaining(reason),
    });
    expect(reason).toContain(OTHER);
    expect(world.changes).toEqual(before);
    expect((await service.latestOf(ORGANIZATION.id))?.kind).toBe('rollback');
  });

  it('passes the freeze of its own incident', async () => {
    const { service, engine } = await inContingency();
    expect((await service.gate(ORGANIZATION)).allowed).toBe(false);
    const started = await service.start(RETURN_REQUEST, ANA);
    expect(started.kind).toBe('roll-forward');
    await engine.idle();
  });
});
