import { Actor } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  letTrafficFlow,
  ORGANIZATION,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const MINUTE = 60_000;

describeOnDatabases('the gate of a frozen organization', createDatabase => {
  async function setUp() {
    const outside = createTestWorld();
    letTrafficFlow(outside);
    const room = createTestRoom(await createDatabase(), outside);
    return { outside, room, ask: () => room.service.gate(ORGANIZATION) };
  }

  it('says until when it refuses, from the rollback to the end of the return', async () => {
    const { outside, room, ask } = await setUp();
    expect(await ask()).toMatchObject({ allowed: true });
    const { id } = await room.service.start(ROLLBACK_REQUEST, ANA);
    await room.engine.idle();
    expect(await ask()).toMatchObject({
      allowed: false,
      incident: 'INC-000001',
      untilAt: undefined,
      until: expect.stringContaining(id),
      untilStatement: { code: 'operation.gate.until-after' },
    });
    await carryThrough(room, outside);
    expect(await ask()).toMatchObject({
      untilAt: undefined,
      untilStatement: { code: 'operation.gate.until-over' },
    });
    const plan = new Date(outside.clock.now().getTime() + 60 * MINUTE);
    outside.incidents.plannedReturnAt = plan;
    expect(await ask()).toMatchObject({
      plannedReturnAt: plan.toISOString(),
      untilAt: undefined,
    });
    await room.service.start(RETURN_REQUEST, ANA);
    await room.engine.idle();
    const opens = Date.parse(RETURN_REQUEST.rollForward.window.from);
    const { durationMilliseconds } = outside.options.rollForward.monitor;
    expect(await ask()).toMatchObject({
      allowed: false,
      plannedReturnAt: undefined,
      untilAt: new Date(opens + durationMilliseconds).toISOString(),
      untilStatement: { code: 'operation.gate.until-window' },
    });
    await carryThrough(room, outside);
    expect(await ask()).toMatchObject({ allowed: true });
  });

  it('refuses all the same where nobody can say what is planned', async () => {
    const { outside, room, ask } = await setUp();
    await room.service.start(ROLLBACK_REQUEST, ANA);
    await room.engine.idle();
    await carryThrough(room, outside);
    outside.incidents.plannedReturnOf = async () => {
      throw new Error('the database is away');
    };
    expect(await ask()).toMatchObject({
      allowed: false,
      untilStatement: { code: 'operation.gate.until-over' },
    });
  });
});
