import {
  Actor,
  Operation,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createIncidentRoom } from '../incidents/__testUtils__/createIncidentRoom';
import { OperationsRoom } from '.';
import {
  carryThrough,
  createTestRoom,
  createTestWorld,
  createHold,
  LEASE_MILLISECONDS,
  letTrafficFlow,
  ORGANIZATION,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BIA: Actor = { type: 'user', entityRef: 'user:default/bia.gestora' };
const REFUSES = new UpstreamError({
  system: 'n8n',
  kind: 'refused',
  status: 401,
  message: 'n8n says 401.',
  retryable: false,
});

const stepOf = ({ steps }: Operation, id: StepId) =>
  steps.find(step => step.id === id);

const readMode = async ({ service }: OperationsRoom) =>
  (await service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id);

describeOnDatabases('what an operation leaves behind', createDatabase => {
  /** Everything real but the world outside. */
  async function setUp() {
    const knex = await createDatabase();
    const { incidents, timeline } = createIncidentRoom(knex);
    const world = createTestWorld();
    letTrafficFlow(world);
    const outside = { ...world, incidents };
    const room = createTestRoom(knex, outside);
    const start = async (
      request: typeof ROLLBACK_REQUEST | typeof RETURN_REQUEST,
      by: Actor = ANA,
    ) => {
      const { id } = await room.service.start(request, by);
      await room.engine.idle();
      return room.service.get(id);
    };
    const carry = () =>
      carryThrough(room, { ...outside, incidents: world.incidents });
    const resume = async (id: string) => {
      await room.service.resume(id, ANA);
      await room.engine.idle();
      return room.service.get(id);
    };
    /** As if its record had been made complete, and the incident closed. */
    const endIncident = async () =>
      knex(TABLES.incidents.incidents)
        .where({ sequence: 1 })
        .update({ status: 'closed', open_ticket: null });
    const deeds = { start, carry, resume, endIncident };
    return { ...outside, outside, knex, timeline, room, ...room, ...deeds };
  }

  it('after an aborted rollback is a contingency that can be left again', async () => {
    const { room, start, service, carry, incidents } = await setUp();
    const { id } = await start(ROLLBACK_REQUEST);
    await service.abort(id, { reason: 'no conversations at night' }, ANA);
    expect((await readMode(room))?.mode).toBe('contingency');
    await start(RETURN_REQUEST);
    const returned = await carry();
    expect(returned.steps.filter(({ failure }) => failure)).toEqual([]);
    expect(returned).toMatchObject({
      kind: 'roll-forward',
      status: 'succeeded',
    });
    // People still owe its analysis.
    expect((await incidents.get('INC-000001')).status).toBe('resolved');
    expect(await readMode(room)).toMatchObject({
      mode: 'v2',
      freeze: undefined,
    });
  });

  it('is a rollback that waits for nobody, where a return is aborted', async () => {
    const { options, start, carry, service, engine, clock } = await setUp();
    await start(ROLLBACK_REQUEST);
    await carry();
    options.secondPerson = { rollback: true, rollForward: true };
    const opens = Date.parse(RETURN_REQUEST.rollForward.window.from);
    clock.advance(opens - clock.now().getTime());
    const waiting = await start(RETURN_REQUEST);
    expect(stepOf(waiting, 'activate-v2')?.status).toBe('waiting');
    const aborted = await service.abort(
      waiting.id,
      { reason: 'not today' },
      ANA,
    );
    await engine.idle();
    const rollback = await service.get(aborted.followedBy ?? '');
    expect(stepOf(rollback, 'deactivate-v2')?.status).toBe('done');
  });

  it('is a freeze of the incident that is open, which its return may end', async () => {
    const { room, start, carry, service, endIncident, world } = await setUp();
    const { id } = await start(ROLLBACK_REQUEST);
    world.active.set('v2-padaria', true);
    world.active.set('fallback-padaria', false);
    await service.abort(id, { reason: 'v2 was innocent' }, ANA);
    await endIncident();
    expect((await readMode(room))?.freeze?.incident).toBe('INC-000001');
    await start(ROLLBACK_REQUEST);
    await carry();
    expect((await readMode(room))?.freeze?.incident).toBe('INC-000002');
    await start(RETURN_REQUEST);
    expect(await carry()).toMatchObject({ status: 'succeeded' });
  });

  it('is no rollback for ever, where v2 executed once more after its end', async () => {
    const { start, world, clock } = await setUp();
    const straggler = { at: new Date(0) };
    const { deactivateWorkflow, countExecutions } = world.automation;
    world.automation.deactivateWorkflow = async (reference, options) => {
      await deactivateWorkflow(reference, options);
      straggler.at = new Date(clock.now().getTime() + 1);
    };
    world.automation.countExecutions = async (
      reference,
      since,
      signal,
      until,
    ) => {
      const count = await countExecutions(reference, since, signal, until);
      const isCounted =
        reference.workflowId === 'v2-padaria' && !until && straggler.at > since;
      clock.advance(2);
      return isCounted ? { ...count, started: 1 } : count;
    };
    const operation = await start(ROLLBACK_REQUEST);
    expect(stepOf(operation, 'deactivate-v2')?.status).toBe('done');
    expect(operation.status).toBe('waiting');
  });

  it('is never a pause between v2 and the fallback, also where a worker fell silent there', async () => {
    const { knex, outside, room, service, clock, world } = await setUp();
    const hold = createHold();
    const { deactivateWorkflow } = world.automation;
    world.automation.deactivateWorkflow = async (reference, options) => {
      world.automation.deactivateWorkflow = deactivateWorkflow;
      await deactivateWorkflow(reference, options);
      hold.arrive();
      await hold.held;
    };
    const { id } = await service.start(ROLLBACK_REQUEST, ANA);
    await hold.arrived;
    await service.pause(id, 'A colleague looks first', BIA);
    clock.advance(LEASE_MILLISECONDS);
    const second = createTestRoom(knex, outside, 'second');
    await second.engine.poll();
    await second.engine.idle();
    expect(world.active.get('fallback-padaria')).toBe(true);
    const paused = await service.get(id);
    expect(paused.status).toBe('paused');
    expect(stepOf(paused, 'activate-fallback')?.status).toBe('done');
    hold.letGo();
    await room.engine.idle();
    expect(await service.get(id)).toEqual(paused);
  });

  it('is no operation that hangs, where its incident was ended in the instant of its beginning', async () => {
    const { start, incidents, service, engine, carry, clock } = await setUp();
    const { openOrJoin } = incidents;
    jest
      .spyOn(incidents, 'openOrJoin')
      .mockImplementationOnce(async opening => {
        const opened = await openOrJoin.call(incidents, opening);
        await incidents.dismiss(opened.number, BIA, 'nothing there');
        return opened;
      });
    const failed = await start(ROLLBACK_REQUEST);
    expect(failed).toMatchObject({ status: 'failed', incident: 'INC-000001' });
    expect(stepOf(failed, 'freeze-activations')?.failure).toMatchObject({
      cause: expect.stringContaining('INC-000001 is dismissed'),
      serving: 'v2',
      nextAction: { code: 'decision.next.start-anew' },
    });
    await service.abort(failed.id, { reason: 'anew' }, ANA);
    await engine.poll();
    // The newest is told by its time.
    clock.advance(1);
    await start(ROLLBACK_REQUEST);
    expect(await carry()).toMatchObject({
      status: 'succeeded',
      incident: 'INC-000002',
    });
  });

  it('is no rollback without an incident, where a return is aborted in its last instant', async () => {
    const { start, carry, service, incidents, room, endIncident } =
      await setUp();
    await start(ROLLBACK_REQUEST);
    await carry();
    const hold = createHold();
    const { closeAfterRollForward } = incidents;
    jest
      .spyOn(incidents, 'closeAfterRollForward')
      .mockImplementationOnce(async closing => {
        const answer = await closeAfterRollForward.call(incidents, closing);
        await endIncident();
        hold.arrive();
        await hold.held;
        return answer;
      });
    const { id } = await start(RETURN_REQUEST);
    const carrying = carry();
    await hold.arrived;
    await expect(
      service.abort(id, { reason: 'too late' }, ANA),
    ).rejects.toThrow('INC-000001 is ended already');
    hold.letGo();
    expect(await carrying).toMatchObject({ id, status: 'succeeded' });
    expect((await readMode(room))?.mode).toBe('v2');
  });

  it('is a contingency that a rollback which waits for people puts right itself', async () => {
    const { start, carry, service, engine, world, timeline } = await setUp();
    const { id } = await start(ROLLBACK_REQUEST);
    await service.signOff(id, { conversationId: 101 }, ANA);
    world.active.set('v2-padaria', true);
    world.active.set('fallback-padaria', false);
    world.automations.set('automation-rule:1', true);
    const joined = await service.start(
      {
        ...ROLLBACK_REQUEST,
        kind: 'drift-correction',
        reason: 'v2 is on again',
      },
      BIA,
    );
    expect(joined.id).toBe(id);
    await engine.idle();
    const waiting = await service.get(id);
    expect(waiting.status).toBe('waiting');
    expect(waiting.signOffs).toHaveLength(1);
    expect([...world.active]).toEqual([
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ]);
    expect(world.automations.get('automation-rule:1')).toBe(false);
    const entries = await timeline.list('INC-000001');
    expect(entries.map(({ statement }) => statement.text)).toContain(
      'user:default/bia.gestora had the rollback put the contingency right again: v2 is on again',
    );
    expect(await carry()).toMatchObject({ status: 'succeeded' });
  });

  it('is what a second person decided, with that name, where the first asked for a safe end', async () => {
    const { start, service, engine, world, timeline, room } = await setUp();
    world.refusals.set('fallback-padaria', REFUSES);
    const { id } = await start(ROLLBACK_REQUEST);
    await service.abort(id, { reason: 'not needed' }, ANA);
    await engine.idle();
    expect((await service.get(id)).status).toBe('failed');
    const ended = await service.abort(
      id,
      {
        reason: 'the shop is closed, call +55 11 90000-0000',
        leaveUnserved: true,
      },
      BIA,
    );
    expect(ended.abort).toMatchObject({
      by: 'user:default/bia.gestora',
      reason: 'the shop is closed, call [phone]',
    });
    const entries = await timeline.list('INC-000001');
    const decisions = entries
      .filter(({ kind }) => kind === 'decision')
      .map(({ statement }) => statement.code);
    expect(decisions).toEqual([
      'incident.rollback-decided',
      'decision.abort-asked',
      'decision.left-unserved',
      'incident.rollback-aborted',
    ]);
    expect((await readMode(room))?.mode).toBe('contingency');
  });
});
