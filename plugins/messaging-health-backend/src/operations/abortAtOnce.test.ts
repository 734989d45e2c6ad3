import { Actor, Operation } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { OperationsRoom } from '.';
import {
  carryThrough,
  createHold,
  createTestRoom,
  createTestWorld,
  letTrafficFlow,
  ORGANIZATION,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
  World,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BIA: Actor = { type: 'user', entityRef: 'user:default/bia.gestora' };
const CAIO: Actor = { type: 'user', entityRef: 'user:default/caio.noite' };
const AWAY = new UpstreamError({
  system: 'n8n',
  kind: 'refused',
  status: 401,
  message: 'n8n says 401.',
  retryable: false,
});

const readMode = async ({ service }: OperationsRoom) =>
  (await service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id)?.mode;

const statusOf = ({ steps }: Operation, id: string) =>
  steps.find(step => step.id === id)?.status;

describeOnDatabases('an abort while a replica is at work', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    const first = createTestRoom(knex, outside, 'first');
    const second = createTestRoom(knex, outside, 'second');
    return { ...outside, outside, knex, first, second };
  }

  it('never leaves the customers to nobody, if v2 is just about to end on another replica', async () => {
    const { first, second, world } = await setUp();
    const hold = createHold();
    const { deactivateWorkflow } = world.automation;
    world.automation.deactivateWorkflow = async (reference, options) => {
      world.automation.deactivateWorkflow = deactivateWorkflow;
      // The request is on its way: n8n gets it whatever the portal thinks by then.
      hold.arrive();
      await hold.held;
      await deactivateWorkflow(reference, {
        ...options,
        report: async () => undefined,
      });
    };
    const { id } = await first.service.start(ROLLBACK_REQUEST, ANA);
    await hold.arrived;
    const asked = await second.service.abort(
      id,
      { reason: 'v2 was innocent' },
      BIA,
    );
    expect(asked.status).toBe('running');
    hold.letGo();
    await first.engine.idle();
    await second.engine.idle();
    await first.engine.poll();
    await first.engine.idle();
    const ended = await first.service.get(id);
    expect(ended.status).toBe('aborted');
    expect([...world.active]).toEqual([
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ]);
    expect(await readMode(first)).toBe('contingency');
  });

  /** Bia's abort looks at n8n until she is let go; what she has seen by then is old. */
  function holdLook({ automation }: World) {
    const look = createHold();
    const { readWorkflow, probeWebhooks } = automation;
    let lookers = 2;
    const isHeld = () => lookers-- > 0;
    const keep =
      <Asked, Seen>(
        ask: (asked: Asked, signal: AbortSignal) => Promise<Seen>,
      ) =>
      async (asked: Asked, signal: AbortSignal) => {
        const seen = await ask(asked, signal);
        if (isHeld()) {
          look.arrive();
          await look.held;
        }
        return seen;
      };
    automation.probeWebhooks = keep(probeWebhooks);
    return {
      ...look,
      arrived: look.arrived.then(() => {
        automation.readWorkflow = readWorkflow;
        automation.probeWebhooks = probeWebhooks;
      }),
    };
  }

  it('goes by what is true when it is decided: a rollback that is approved meanwhile is made safe', async () => {
    const { first, second, world, options } = await setUp();
    options.secondPerson.rollback = true;
    const { id } = await first.service.start(ROLLBACK_REQUEST, ANA);
    await first.engine.idle();
    const look = holdLook(world);
    const aborting = second.service.abort(id, { reason: 'not needed' }, BIA);
    await look.arrived;
    world.refusals.set('fallback-padaria', AWAY);
    await first.service.approve(id, {}, CAIO);
    await first.engine.idle();
    expect(world.active.get('v2-padaria')).toBe(false);
    world.refusals.clear();
    look.letGo();
    await aborting;
    await second.engine.idle();
    const ended = await first.service.get(id);
    expect(ended.status).toBe('aborted');
    expect(world.active.get('fallback-padaria')).toBe(true);
    expect(await readMode(first)).toBe('contingency');
    expect(statusOf(ended, 'activate-fallback')).toBe('done');
  });

  it('goes by what is true when it is decided: a return that went on meanwhile is rolled back', async () => {
    const { first, second, world, outside } = await setUp();
    letTrafficFlow(outside);
    await first.service.start(ROLLBACK_REQUEST, ANA);
    await carryThrough(first, outside);
    outside.clock.advance(
      Date.parse(RETURN_REQUEST.rollForward.window.from) -
        outside.clock.now().getTime(),
    );
    world.crmStatus = 502;
    const { id } = await first.service.start(RETURN_REQUEST, ANA);
    await first.engine.idle();
    expect((await first.service.get(id)).status).toBe('failed');
    world.crmStatus = 200;
    const look = holdLook(world);
    const aborting = second.service.abort(id, { reason: 'not needed' }, BIA);
    await look.arrived;
    const monitoring = createHold();
    outside.incidents.recordMonitoring = async () => {
      monitoring.arrive();
      await monitoring.held;
    };
    await first.service.resume(id, ANA);
    await monitoring.arrived;
    expect(world.active.get('v2-padaria')).toBe(true);
    look.letGo();
    await aborting;
    monitoring.letGo();
    await second.engine.idle();
    await first.engine.idle();
    const ended = await first.service.get(id);
    expect(ended.status).toBe('aborted');
    expect(ended.followedBy).toBeDefined();
    expect(world.active.get('v2-padaria')).toBe(false);
    expect(world.active.get('fallback-padaria')).toBe(true);
    expect(world.automations.get('automation-rule:1')).toBe(false);
  });

  it('leaves v2 in service, where n8n has refused to end it after all', async () => {
    const { first, second, world } = await setUp();
    const hold = createHold();
    world.automation.deactivateWorkflow = async () => {
      hold.arrive();
      await hold.held;
      throw AWAY;
    };
    const { id } = await first.service.start(ROLLBACK_REQUEST, ANA);
    await hold.arrived;
    await second.service.abort(id, { reason: 'v2 was innocent' }, BIA);
    hold.letGo();
    await first.engine.idle();
    await second.engine.idle();
    expect((await first.service.get(id)).status).toBe('aborted');
    expect([...world.active]).toEqual([
      ['v2-padaria', true],
      ['fallback-padaria', false],
    ]);
    expect(await readMode(first)).toBe('v2');
  });

  it('is one decision: of two people who abort in the midst of a switch, one is told', async () => {
    const { first, second, world } = await setUp();
    world.refusals.set('fallback-padaria', AWAY);
    const { id } = await first.service.start(ROLLBACK_REQUEST, ANA);
    await first.engine.idle();
    expect((await first.service.get(id)).status).toBe('failed');
    world.refusals.clear();
    const answers = await Promise.allSettled([
      first.service.abort(id, { reason: 'by Ana' }, ANA),
      second.service.abort(id, { reason: 'by Bia' }, BIA),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await first.engine.idle();
    await second.engine.idle();
  });
});
