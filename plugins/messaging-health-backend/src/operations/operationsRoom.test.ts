import {
  Actor,
  AlreadyAnsweredError,
  Operation,
  OperationInTheWayError,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { OperationsRoom } from '.';
import { createTestRoom, createTestWorld, ORGANIZATION } from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const REQUEST = {
  kind: 'rollback' as const,
  organizationId: ORGANIZATION.id,
  reason: 'Webhook errors',
};

const refusal = (status: number | undefined, retryable = false) =>
  new UpstreamError({
    system: 'n8n',
    kind: 'refused',
    status,
    message: `n8n answered ${status}: Unauthorized`,
    retryable,
  });

async function rollBack({ service, engine }: OperationsRoom) {
  const { id } = await service.start(REQUEST, ANA);
  await engine.idle();
  return service.get(id);
}

function failedStep(operation: Operation) {
  return operation.steps.find(({ status }) => status === 'failed');
}

describeOnDatabases('the operations room', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    const room = createTestRoom(knex, outside);
    return { ...outside, knex, room, ...room };
  }

  it('rolls back up to the people, and to contingency once they signed', async () => {
    const { room, service, engine, world, incidents } = await setUp();
    const waiting = await rollBack(room);
    expect(waiting.status).toBe('waiting');
    expect(waiting.steps.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'done',
      'waiting',
      'pending',
    ]);
    const candidates = await service.listCandidates(waiting.id);
    expect(candidates[0].excerpt).toBe('Me liga: [phone]');
    for (const conversationId of [101, 102, 103]) {
      await service.signOff(waiting.id, { conversationId }, ANA);
    }
    await engine.idle();
    const ended = await service.get(waiting.id);
    expect(ended.status).toBe('succeeded');
    expect(ended.finishedAt).toBeDefined();
    expect(
      (await service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id),
    ).toMatchObject({
      mode: 'contingency',
      freeze: { incident: 'INC-000001', operationId: ended.id },
    });
    expect(world.changes).toEqual([
      'v2-padaria off',
      'fallback-padaria on',
      'automation-rule:1 off',
      'agent-bot:11 off',
    ]);
    expect(incidents.told).toContain('open-incident done 1');
    expect(await service.unfinishedOf([ORGANIZATION.id])).toEqual(new Map());
    expect((await service.latestOf(ORGANIZATION.id))?.id).toBe(ended.id);
    expect(await service.ofIncident('INC-000001')).toHaveLength(1);
  });

  it('lets one of 50 starts at once win, and tells the others', async () => {
    const { service, engine } = await setUp();
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => service.start(REQUEST, ANA)),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(answers.length - refused.length).toBe(1);
    refused.forEach(answer =>
      expect(answer).toMatchObject({
        reason: expect.any(OperationInTheWayError),
      }),
    );
    await engine.idle();
  });

  it('lets one of two people sign the same conversation', async () => {
    const { room, service } = await setUp();
    const { id } = await rollBack(room);
    const answers = await Promise.allSettled([
      service.signOff(id, { conversationId: 101 }, ANA),
      service.signOff(id, { conversationId: 101 }, ANA),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(
      service.signOff(id, { conversationId: 101 }, ANA),
    ).rejects.toThrow(AlreadyAnsweredError);
    await expect(
      service.signOff(id, { conversationId: 999 }, ANA),
    ).rejects.toThrow("can't be signed off");
    expect((await service.get(id)).signOffs).toHaveLength(1);
  });

  it('refuses at the gate while frozen, and keeps the freeze while an operation runs', async () => {
    const { room, service } = await setUp();
    expect((await service.gate(ORGANIZATION)).allowed).toBe(true);
    const { id } = await rollBack(room);
    expect(await service.gate(ORGANIZATION)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('INC-000001'),
    });
    await expect(
      service.liftFreeze(ORGANIZATION, 'in a hurry', ANA),
    ).rejects.toThrow("can't be lifted");
    await service.abort(id, { reason: 'v2 was innocent' }, ANA);
    expect((await service.gate(ORGANIZATION)).allowed).toBe(false);
    const lifted = await service.liftFreeze(ORGANIZATION, 'fixed', ANA);
    expect(lifted.allowed).toBe(true);
  });

  it('aborts once, leaves what was done, and tells the incident', async () => {
    const { room, service, incidents } = await setUp();
    const { id } = await rollBack(room);
    const answers = await Promise.allSettled([
      service.abort(id, { reason: 'first' }, ANA),
      service.abort(id, { reason: 'second' }, ANA),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    const ended = await service.get(id);
    expect(ended).toMatchObject({ status: 'aborted' });
    expect(incidents.told).toContain(`abort ${ended.abort?.reason}`);
    const modes = await service.modesOf([ORGANIZATION.id]);
    expect(modes.get(ORGANIZATION.id)?.mode).toBe('contingency');
    await expect(service.resume(id, ANA)).rejects.toThrow(
      'takes no more answers',
    );
  });

  it('fails with the words of n8n on a wrong key, and goes on from there', async () => {
    const { room, service, engine, world } = await setUp();
    world.n8nFailure = { error: refusal(401), times: 1 };
    const failed = await rollBack(room);
    expect(failed.status).toBe('failed');
    expect(failedStep(failed)).toMatchObject({
      id: 'deactivate-v2',
      failure: {
        cause: 'n8n answered 401: Unauthorized',
        system: 'n8n',
        serving: 'v2',
        nextAction: { code: 'operation.next.check-credentials' },
      },
    });
    const joined = await service.start(
      { ...REQUEST, ifUnfinished: 'resume' },
      ANA,
    );
    expect(joined.id).toBe(failed.id);
    await engine.idle();
    const waiting = await service.get(failed.id);
    expect(waiting.status).toBe('waiting');
    expect(waiting.steps[0].attempts).toBe(1);
    expect(waiting.steps[1].attempts).toBe(2);
  });

  it('tries again by itself where n8n may answer better in a moment', async () => {
    const { room, world } = await setUp();
    world.n8nFailure = { error: refusal(503, true), times: 2 };
    const waiting = await rollBack(room);
    expect(waiting.status).toBe('waiting');
    expect(waiting.steps[1].attempts).toBe(1);
  });

  it('fails on a workflow that does not exist, and says so', async () => {
    const { room, world } = await setUp();
    world.active.delete('fallback-padaria');
    const failed = await rollBack(room);
    expect(failedStep(failed)?.failure).toMatchObject({
      cause: 'n8n has no workflow fallback-padaria.',
      nextAction: { code: 'operation.next.check-exists' },
      serving: 'unknown',
    });
  });

  it('fails where the webhook never comes alive, with the fallback serving', async () => {
    const { room, world } = await setUp();
    world.crmStatus = 502;
    const failed = await rollBack(room);
    expect(failedStep(failed)).toMatchObject({
      id: 'verify-webhooks',
      failure: {
        cause: expect.stringContaining('502'),
        serving: 'fallback',
        nextAction: { code: 'operation.next.look-at-webhook' },
      },
    });
  });

  it('fails where v2 still executes after it was taken out of service', async () => {
    const { room, world } = await setUp();
    world.executionsOfV2 = 2;
    const failed = await rollBack(room);
    expect(failedStep(failed)?.failure?.cause).toContain(
      '2 executions of "v2-padaria" started after',
    );
  });

  it('shows before the first write what would change', async () => {
    const { service, world } = await setUp();
    world.archived.add('fallback-padaria');
    const steps = await service.preview('rollback', ORGANIZATION.id);
    expect(
      steps.map(({ id, possible, statements }) => [
        id,
        possible,
        statements[0].code,
      ]),
    ).toEqual([
      ['freeze-activations', true, 'operation.freeze.would-begin'],
      ['deactivate-v2', false, 'operation.fallback.archived'],
      ['activate-fallback', false, 'operation.fallback.archived'],
      ['suspend-automations', true, 'operation.automations.would-stop'],
      ['verify-webhooks', true, 'crm-webhook.healthy'],
      [
        'validate-conversations',
        true,
        'operation.conversations.would-be-asked',
      ],
      ['open-incident', true, 'operation.incident.would-be-complete'],
    ]);
    expect(world.changes).toEqual([]);
  });

  it('never overwrites the former state of an automation', async () => {
    const { knex, room, service, engine, world } = await setUp();
    const { id } = await rollBack(room);
    await service.abort(id, { reason: 'again' }, ANA);
    world.automations.set('automation-rule:2', true);
    await service.start(REQUEST, ANA);
    await engine.idle();
    const kept = await knex('suspended_automations').orderBy('automation_key');
    expect(
      kept.map(row => [row.automation_key, row.operation_id === id]),
    ).toEqual([
      ['agent-bot:11', true],
      ['automation-rule:1', true],
      ['automation-rule:2', false],
    ]);
  });
});
