import {
  Actor,
  Operation,
  Proof,
  say,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { OperationsRoom } from '.';
import { createTestRoom, createTestWorld, ORGANIZATION } from './__testUtils__';
import { DRIFT_CORRECTION } from './runbooks/driftCorrection';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BIA: Actor = { type: 'user', entityRef: 'user:default/bia.gestora' };
const REQUEST = {
  kind: 'rollback' as const,
  organizationId: ORGANIZATION.id,
  reason: 'Webhook errors',
};

const stepOf = ({ steps }: Operation, id: StepId) =>
  steps.find(step => step.id === id);

async function rollBack({ service, engine }: OperationsRoom) {
  const { id } = await service.start(REQUEST, ANA);
  await engine.idle();
  return service.get(id);
}

async function signAll({ service, engine }: OperationsRoom, id: string) {
  while ((await service.get(id)).status === 'waiting') {
    const [{ conversationId }] = await service.listCandidates(id);
    await service.signOff(id, { conversationId }, BIA);
    await engine.idle();
  }
  return service.get(id);
}

describeOnDatabases('decisions about an operation', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    const room = createTestRoom(knex, outside);
    return { ...outside, outside, knex, room, ...room };
  }

  const readMode = async ({ service }: OperationsRoom) =>
    (await service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id)?.mode;

  describe('a second person', () => {
    it('is asked for before v2 is touched, is not who asked, and is heard once', async () => {
      const { room, service, engine, options, world, incidents } =
        await setUp();
      options.secondPerson.rollback = true;
      const waiting = await rollBack(room);
      expect(waiting.status).toBe('waiting');
      expect(stepOf(waiting, 'freeze-activations')?.status).toBe('done');
      expect(stepOf(waiting, 'deactivate-v2')).toMatchObject({
        status: 'waiting',
        message: { code: 'decision.approval.waiting' },
      });
      expect(world.changes).toEqual([]);
      await expect(service.approve(waiting.id, {}, ANA)).rejects.toThrow(
        'Somebody else',
      );
      await expect(
        service.approve(
          waiting.id,
          {},
          { type: 'service', subject: 'plugin:robot' },
        ),
      ).rejects.toThrow('signed-in person');
      const answers = await Promise.allSettled([
        service.approve(waiting.id, { note: 'Looked at the figures' }, BIA),
        service.approve(waiting.id, {}, BIA),
      ]);
      expect(
        answers.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
      await engine.idle();
      const after = await service.get(waiting.id);
      expect(after.approval?.by).toBe('user:default/bia.gestora');
      expect(stepOf(after, 'deactivate-v2')?.status).toBe('done');
      expect(incidents.told).toContain(`record approval:${waiting.id}`);
    });

    it('is not needed for what the system begins by itself', async () => {
      const { service, engine, options } = await setUp();
      options.secondPerson.rollback = true;
      const { id } = await service.start(REQUEST, {
        type: 'system',
        replica: 'replica-a',
      });
      await engine.idle();
      expect(stepOf(await service.get(id), 'deactivate-v2')?.status).toBe(
        'done',
      );
    });
  });

  describe('a pause', () => {
    it('takes effect before a step that may be put off, and never within the switch', async () => {
      const { service, engine, world, incidents, room } = await setUp();
      const { deactivateWorkflow } = world.automation;
      world.automation.deactivateWorkflow = async (reference, change) => {
        await deactivateWorkflow(reference, change);
        const [operation] = [
          ...(await service.unfinishedOf([ORGANIZATION.id])).values(),
        ];
        await service.pause(operation.id, 'A colleague looks first', BIA);
      };
      const { id } = await service.start(REQUEST, ANA);
      await engine.idle();
      const paused = await service.get(id);
      expect(paused).toMatchObject({
        status: 'paused',
        pause: {
          by: 'user:default/bia.gestora',
          reason: 'A colleague looks first',
        },
      });
      expect(stepOf(paused, 'activate-fallback')?.status).toBe('done');
      expect(stepOf(paused, 'suspend-automations')?.status).toBe('pending');
      expect(incidents.told).toContain(
        `record pause:${id}:${paused.pause?.at}`,
      );
      await engine.poll();
      await engine.idle();
      expect((await service.get(id)).status).toBe('paused');
      const resumed = await service.resume(id, BIA);
      expect(resumed.pause).toBeUndefined();
      await engine.idle();
      expect((await signAll(room, id)).status).toBe('succeeded');
    });

    it('is refused while nothing is at work', async () => {
      const { room, service } = await setUp();
      const { id } = await rollBack(room);
      await expect(service.pause(id, 'why not', ANA)).rejects.toThrow(
        'nothing is at work',
      );
    });
  });

  describe('passing over the sign-offs', () => {
    it('bears a name and a reason, and is never called done', async () => {
      const { room, service, engine, incidents } = await setUp();
      const { id } = await rollBack(room);
      await expect(
        service.waive(id, 'deactivate-v2', 'in a hurry', ANA),
      ).rejects.toThrow("can't be passed over");
      await service.waive(id, 'validate-conversations', 'Nobody writes.', BIA);
      await engine.idle();
      const after = await service.get(id);
      expect(after.status).toBe('succeeded');
      expect(stepOf(after, 'validate-conversations')).toMatchObject({
        status: 'waived',
        message: {
          code: 'decision.waived',
          values: { person: 'user:default/bia.gestora', signed: 0 },
        },
      });
      expect(incidents.told).toContain('validate-conversations waived 1');
      await expect(
        service.waive(id, 'validate-conversations', 'again', ANA),
      ).rejects.toThrow('waits for no sign-offs');
    });
  });

  describe('waiting for a time', () => {
    it('is ended by whichever replica looks first, even if nobody who began it lives', async () => {
      const { room, outside, knex, service, clock } = await setUp();
      const { id } = await rollBack(room);
      const { wakesAt } = await service.get(id);
      if (!wakesAt) {
        throw new Error('It should wake for a reminder.');
      }
      const other = createTestRoom(knex, outside, 'replica-b');
      await other.engine.poll();
      await other.engine.idle();
      const before = await service.get(id);
      clock.advance(Date.parse(wakesAt) - clock.now().getTime());
      await other.engine.poll();
      await other.engine.idle();
      const after = await service.get(id);
      expect(after.status).toBe('waiting');
      const attempts = (operation: Operation) =>
        stepOf(operation, 'validate-conversations')?.attempts;
      expect([attempts(before), attempts(after)]).toEqual([1, 2]);
      expect((await signAll(room, id)).status).toBe('succeeded');
    });
  });

  describe('a step that says the organization must be rolled back', () => {
    const proofs: Proof[] = [];

    /** A drift correction whose look at v2 answers with that verdict. */
    async function breach() {
      const all = await setUp();
      const { room, service, engine } = all;
      await signAll(room, (await rollBack(room)).id);
      const [step] = DRIFT_CORRECTION.steps;
      const verify = jest.spyOn(step, 'verify').mockResolvedValueOnce({
        kind: 'roll-back',
        because: say('operation.v2.read-active', { workflow: 'v2' }),
        proofs,
      });
      const { id } = await service.start(
        { ...REQUEST, kind: 'drift-correction' },
        ANA,
      );
      await engine.idle();
      verify.mockRestore();
      return { ...all, id };
    }

    it('ends its operation and begins a rollback in one change, which needs no second person', async () => {
      const { service, engine, id, room, incidents } = await breach();
      const ended = await service.get(id);
      expect(ended.status).toBe('aborted');
      const rollback = await service.get(ended.followedBy ?? '');
      expect(rollback).toMatchObject({
        kind: 'rollback',
        incident: ended.incident,
        requestedBy: { type: 'system' },
      });
      expect(incidents.told).toContain(`record roll-back:${id}`);
      await engine.idle();
      expect((await signAll(room, rollback.id)).status).toBe('succeeded');
      expect(await readMode(room)).toBe('contingency');
    });
  });

  describe('a drift correction', () => {
    it('is refused outside contingency, and puts contingency right within it', async () => {
      const { room, service, engine, world } = await setUp();
      const request = { ...REQUEST, kind: 'drift-correction' as const };
      await expect(service.start(request, ANA)).rejects.toThrow(
        'no open incident',
      );
      await signAll(room, (await rollBack(room)).id);
      world.active.set('v2-padaria', true);
      world.active.set('fallback-padaria', false);
      world.automations.set('automation-rule:1', true);
      const { id } = await service.start(request, BIA);
      await engine.idle();
      expect((await service.get(id)).status).toBe('succeeded');
      expect(world.active.get('v2-padaria')).toBe(false);
      expect(world.active.get('fallback-padaria')).toBe(true);
      expect(world.automations.get('automation-rule:1')).toBe(false);
      expect(await readMode(room)).toBe('contingency');
      const former = await service.formerStatesOf(ORGANIZATION.id);
      expect(
        former.find(({ automation }) => automation.key === 'automation-rule:1')
          ?.automation.enabled,
      ).toBe(true);
    });
  });
});
