import { Actor } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  createTestWorld,
  LEASE_MILLISECONDS,
  ORGANIZATION,
} from '../__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const REQUEST = {
  kind: 'rollback' as const,
  organizationId: ORGANIZATION.id,
  reason: 'Webhook errors',
};

/** Something that is held until it is let go. */
function createHold() {
  let letGo: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });
  return { held, arrived, letGo, arrive };
}

describeOnDatabases('the engine', createDatabase => {
  /** A first worker that is paused inside n8n's deactivation. */
  async function pauseFirstWorker() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    const hold = createHold();
    const { deactivateWorkflow } = outside.world.automation;
    outside.world.automation.deactivateWorkflow = async (
      reference,
      options,
    ) => {
      outside.world.automation.deactivateWorkflow = deactivateWorkflow;
      await deactivateWorkflow(reference, options);
      hold.arrive();
      await hold.held;
    };
    const first = createTestRoom(knex, outside, 'first');
    const { id } = await first.service.start(REQUEST, ANA);
    await hold.arrived;
    return { ...outside, knex, first, id, hold, outside };
  }

  it('leaves an operation alone while its worker holds it', async () => {
    const { knex, outside, first, hold, incidents } = await pauseFirstWorker();
    const second = createTestRoom(knex, outside, 'second');
    await second.engine.poll();
    await second.engine.idle();
    expect(incidents.told).not.toContain('deactivate-v2 started 2');
    hold.letGo();
    await first.engine.idle();
    expect(incidents.told).toContain('activate-fallback done 1');
  });

  it('takes over from a silent worker, and a revived one writes nothing', async () => {
    const { knex, outside, first, hold, id, clock } = await pauseFirstWorker();
    clock.advance(LEASE_MILLISECONDS);
    const second = createTestRoom(knex, outside, 'second');
    await second.engine.poll();
    await second.engine.idle();
    const finished = await second.service.get(id);
    const told = [...outside.incidents.told];
    expect(finished.status).toBe('waiting');
    expect(finished.steps[1].attempts).toBe(2);
    hold.letGo();
    await first.engine.idle();
    expect(await second.service.get(id)).toEqual(finished);
    expect([...outside.incidents.told]).toEqual(told);
    expect(
      outside.world.changes.filter(change => change === 'v2-padaria off'),
    ).toHaveLength(1);
  });

  it('a worker whose operation is aborted in the midst of a switch stops, and the fallback is made sure of', async () => {
    const { first, hold, id, world, incidents } = await pauseFirstWorker();
    const asked = await first.service.abort(
      id,
      { reason: 'v2 was innocent' },
      ANA,
    );
    expect(asked).toMatchObject({
      status: 'running',
      abort: { reason: 'v2 was innocent' },
    });
    hold.letGo();
    await first.engine.idle();
    const after = await first.service.get(id);
    expect(after.status).toBe('aborted');
    expect(after.steps.map(({ status }) => status)).toEqual([
      'done',
      'pending',
      'done',
      'pending',
      'pending',
      'pending',
      'pending',
    ]);
    expect(world.active.get('fallback-padaria')).toBe(true);
    const { mode } =
      (await first.service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id) ??
      {};
    expect(mode).toBe('contingency');
    await first.engine.poll();
    expect(incidents.told).toContain('abort v2 was innocent');
  });

  it('ends at once where a person says that nobody need be served', async () => {
    const { first, hold, id, world } = await pauseFirstWorker();
    const aborted = await first.service.abort(
      id,
      { reason: 'the shop is closed', leaveUnserved: true },
      ANA,
    );
    expect(aborted.status).toBe('aborted');
    hold.letGo();
    await first.engine.idle();
    expect(await first.service.get(id)).toEqual(aborted);
    expect(world.active.get('fallback-padaria')).toBe(false);
  });

  it('gives its work back when it stops, so that another goes on at once', async () => {
    const { knex, outside, first, id } = await pauseFirstWorker();
    await first.engine.stop();
    const second = createTestRoom(knex, outside, 'second');
    await second.engine.poll();
    await second.engine.idle();
    expect((await second.service.get(id)).status).toBe('waiting');
  });

  it('tells of an abort that its incident did not hear', async () => {
    const { first, hold, id, incidents } = await pauseFirstWorker();
    hold.letGo();
    await first.engine.idle();
    const recordAbort = jest
      .spyOn(incidents, 'recordAbort')
      .mockRejectedValueOnce(new Error('database away'));
    await first.service.abort(id, { reason: 'enough' }, ANA);
    expect(incidents.told).not.toContain('abort enough');
    await first.engine.poll();
    expect(incidents.told).toContain('abort enough');
    await first.engine.poll();
    expect(recordAbort).toHaveBeenCalledTimes(2);
  });

  it('tells of an end though another can not be told', async () => {
    const { first, hold, id, incidents, knex } = await pauseFirstWorker();
    hold.letGo();
    await first.engine.idle();
    await first.service.abort(id, { reason: 'enough' }, ANA);
    const { id: other } = await first.service.start(REQUEST, ANA);
    await first.engine.idle();
    await first.service.abort(other, { reason: 'once more' }, ANA);
    incidents.told.clear();
    await knex('operations').update({ untold: 1 });
    const { recordAbort } = incidents;
    incidents.recordAbort = async abort => {
      if (abort.operationId === id) {
        throw new Error('no such incident');
      }
      await recordAbort.call(incidents, abort);
    };
    await first.engine.poll();
    expect(incidents.told).toContain('abort once more');
    incidents.recordAbort = recordAbort;
    await first.engine.poll();
    expect(incidents.told).toContain('abort enough');
  });

  it('tells at an end what nobody lived to tell before', async () => {
    const knex = await createDatabase();
    const outside = createTestWorld();
    outside.options.secondPerson.rollback = true;
    const { service, engine } = createTestRoom(knex, outside);
    const { id } = await service.start(REQUEST, ANA);
    await engine.idle();
    const { incidents } = outside;
    jest
      .spyOn(incidents, 'record')
      .mockRejectedValueOnce(new Error('killed before it was told'));
    await service.approve(
      id,
      {},
      { type: 'user', entityRef: 'user:default/bia.gestora' },
    );
    await engine.idle();
    expect(incidents.told).not.toContain(`record approval:${id}`);
    await service.abort(id, { reason: 'enough' }, ANA);
    expect(incidents.told).toContain(`record approval:${id}`);
    expect(incidents.told).toContain('abort enough');
  });
});
