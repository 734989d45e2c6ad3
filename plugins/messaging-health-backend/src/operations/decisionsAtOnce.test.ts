import { Actor } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  carryThrough,
  createHold,
  createTestRoom,
  createTestWorld,
  letTrafficFlow,
  ORGANIZATION,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BIA: Actor = { type: 'user', entityRef: 'user:default/bia.gestora' };
const CAIO: Actor = { type: 'user', entityRef: 'user:default/caio.noite' };
const REMINDER = 10 * 60_000;

const outcomes = (answers: PromiseSettledResult<unknown>[]) =>
  answers.map(({ status }) => status).sort();

describeOnDatabases('people who decide at once', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    letTrafficFlow(outside);
    const first = createTestRoom(knex, outside, 'first');
    const second = createTestRoom(knex, outside, 'second');
    const start = async () => {
      const { id } = await first.service.start(ROLLBACK_REQUEST, ANA);
      await first.engine.idle();
      return id;
    };
    return { ...outside, outside, knex, first, second, start };
  }

  it('pause once: the second is told by whom', async () => {
    const { first, second, world } = await setUp();
    const hold = createHold();
    const { deactivateWorkflow } = world.automation;
    world.automation.deactivateWorkflow = async (reference, options) => {
      hold.arrive();
      await hold.held;
      await deactivateWorkflow(reference, options);
    };
    const { id } = await first.service.start(ROLLBACK_REQUEST, ANA);
    await hold.arrived;
    const answers = await Promise.allSettled([
      first.service.pause(id, 'Ana looks', ANA),
      second.service.pause(id, 'Bia looks', BIA),
    ]);
    expect(outcomes(answers)).toEqual(['fulfilled', 'rejected']);
    const { pause } = await first.service.get(id);
    await expect(second.service.pause(id, 'Caio looks', CAIO)).rejects.toThrow(
      `is to be paused already, by ${pause?.by}`,
    );
    hold.letGo();
    await first.engine.idle();
    expect(await first.service.get(id)).toMatchObject({
      status: 'paused',
      pause,
    });
  });

  it('waive or sign for the third time: one of the two counts, and the other is told', async () => {
    const { first, second, start } = await setUp();
    const id = await start();
    await first.service.signOff(id, { conversationId: 101 }, ANA);
    await first.service.signOff(id, { conversationId: 102 }, ANA);
    const answers = await Promise.allSettled([
      first.service.signOff(id, { conversationId: 103 }, ANA),
      second.service.waive(id, 'validate-conversations', 'Night', BIA),
    ]);
    expect(outcomes(answers)).toEqual(['fulfilled', 'rejected']);
    await first.engine.idle();
    await second.engine.idle();
    const ended = await first.service.get(id);
    const step = ended.steps.find(one => one.id === 'validate-conversations');
    expect([ended.status, step?.status, ended.signOffs.length]).toEqual(
      answers[0].status === 'fulfilled'
        ? ['succeeded', 'done', 3]
        : ['succeeded', 'waived', 2],
    );
  });

  it('are not refused for a reminder that is told at that instant', async () => {
    const { first, second, start, clock, incidents, world } = await setUp();
    const id = await start();
    const remind = async () => {
      const hold = createHold();
      const { record } = incidents;
      incidents.record = async entry => {
        if (entry.onceKey.startsWith('conversations-reminder')) {
          incidents.record = record;
          hold.arrive();
          await hold.held;
        }
        await record.call(incidents, entry);
      };
      clock.advance(REMINDER);
      await second.engine.poll();
      await hold.arrived;
      return hold;
    };
    // Once the person has begun, the reminder comes; it ends while the person waits.
    const { listAnsweredConversations } = world.inbox;
    let reminding: ReturnType<typeof createHold> | undefined;
    world.inbox.listAnsweredConversations = async (organization, options) => {
      world.inbox.listAnsweredConversations = listAnsweredConversations;
      reminding = await remind();
      setImmediate(() => reminding?.letGo());
      return listAnsweredConversations(organization, options);
    };
    await first.service.signOff(id, { conversationId: 101 }, ANA);
    await second.engine.idle();
    const hold = await remind();
    setImmediate(hold.letGo);
    await first.service.waive(id, 'validate-conversations', 'Night', BIA);
    await second.engine.idle();
    await first.engine.idle();
    expect(await first.service.get(id)).toMatchObject({
      status: 'succeeded',
      signOffs: [{ conversationId: 101 }],
    });
  });

  it('sign nothing off that is no rollback, so that no watch over v2 is put to sleep', async () => {
    const { first, start, outside, clock, options } = await setUp();
    await start();
    await carryThrough(first, outside);
    const { from } = RETURN_REQUEST.rollForward.window;
    clock.advance(Date.parse(from) - clock.now().getTime());
    // Longer than one worker sits at it: in between it waits for the next.
    options.rollForward.monitor.durationMilliseconds = 150 * 60_000;
    const request = {
      ...RETURN_REQUEST,
      rollForward: { ...RETURN_REQUEST.rollForward },
    };
    const { id } = await first.service.start(request, ANA);
    await first.engine.idle();
    const waiting = await first.service.get(id);
    expect(waiting).toMatchObject({ status: 'waiting' });
    expect(waiting.wakesAt).toBeDefined();
    await expect(
      first.service.signOff(id, { conversationId: 104 }, ANA),
    ).rejects.toThrow('waits for no sign-off');
    expect((await first.service.get(id)).wakesAt).toBe(waiting.wakesAt);
  });

  it('approve once, also who comes when the operation waits for something else already', async () => {
    const { first, second, options, start, knex } = await setUp();
    options.secondPerson.rollback = true;
    const id = await start();
    // Caio has read it before Bia approved; he is heard after everything is done up to the sign-offs.
    const stale = await first.service.get(id);
    await first.service.approve(id, { note: 'yes, +55 11 90000-0000' }, BIA);
    await first.engine.idle();
    expect(stale.status).toBe('waiting');
    const late = second.service.approve(id, {}, CAIO);
    await expect(late).rejects.toThrow("waits for nobody's approval");
    const row = await knex('operations').where({ id }).first('approval');
    expect(row.approval).toContain('yes, [phone]');
    expect(row.approval).not.toContain('caio');
  });

  it('lift a freeze or begin an operation: what is begun stays frozen', async () => {
    const { first, second, start, world } = await setUp();
    const id = await start();
    world.active.set('v2-padaria', true);
    world.active.set('fallback-padaria', false);
    await first.service.abort(id, { reason: 'v2 was innocent' }, ANA);
    await Promise.allSettled([
      second.service.liftFreeze(ORGANIZATION, 'corrected', BIA),
      first.service.start(ROLLBACK_REQUEST, ANA),
    ]);
    await first.engine.idle();
    expect((await first.service.gate(ORGANIZATION)).allowed).toBe(false);
  });
});
