import {
  Actor,
  Operation,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  createTestWorld,
  ORGANIZATION,
  RETURN_REQUEST,
  steadyTraffic,
  verdictsWhileWebhookFires,
  WEBHOOK_FIRES,
} from '../__testUtils__';
import { RollbackByPolicy } from './RollbackByPolicy';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const HOUR = 60 * 60 * 1000;
const manual = {
  kind: 'rollback' as const,
  organizationId: ORGANIZATION.id,
  reason: 'customers complain',
};

function fired(
  trigger: TriggerId = 'webhook-5xx',
  detectedAt = '2026-03-01T03:15:00Z',
): RollbackByPolicy {
  return {
    organization: ORGANIZATION,
    incident: 'INC-000001',
    verdict: { ...WEBHOOK_FIRES, trigger },
    detectedAt: new Date(detectedAt),
  };
}

const later = fired('webhook-5xx', '2026-03-01T04:15:00Z');

describeOnDatabases('A rollback that the policy asks for', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const outside = createTestWorld();
    outside.verdicts.push(
      ...verdictsWhileWebhookFires({ 'identity-failure': { state: 'firing' } }),
    );
    const { service, engine } = createTestRoom(knex, outside, 'replica-a');
    const other = createTestRoom(knex, outside, 'replica-b');
    const operations = async () =>
      (await service.ofIncident('INC-000001')).map(({ id }) => id);
    const idle = async () => {
      await engine.idle();
      await other.engine.idle();
    };
    return { ...outside, service, engine, other, operations, idle };
  }

  it('is started by the system, with the trigger and its figures as the reason', async () => {
    const { service, idle, world } = await setUp();
    const started = await service.startByPolicy(fired());
    await idle();
    const operation = await service.latestOf(ORGANIZATION.id);
    expect(started).toEqual({ kind: 'started', id: operation?.id });
    expect(operation).toMatchObject({
      status: 'waiting',
      incident: 'INC-000001',
      requestedBy: { type: 'system', replica: 'replica-a' },
      reason:
        'Started by the policy "rollback". Webhook errors over the limit: 32 of 500 requests failed (6.4 %, limit 2 %).',
    });
    expect([...world.active]).toEqual([
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ]);
  });

  it('is started once, however often and from wherever the firing is told', async () => {
    const { service, other, operations, idle, world } = await setUp();
    const first = await service.startByPolicy(fired());
    const answers = await Promise.all([
      service.startByPolicy(fired()),
      other.service.startByPolicy(fired()),
    ]);
    await idle();
    expect(answers).toEqual([first, first]);
    expect(await operations()).toHaveLength(1);
    expect(world.changes.filter(change => change === 'v2-padaria off')).toEqual(
      ['v2-padaria off'],
    );
  });

  it('is started once when two triggers begin to fire at once on two replicas', async () => {
    const { service, other, operations, idle } = await setUp();
    const answers = await Promise.all([
      service.startByPolicy(fired('webhook-5xx')),
      other.service.startByPolicy(fired('identity-failure')),
    ]);
    await idle();
    expect(answers.map(({ kind }) => kind).sort()).toEqual([
      'refused',
      'started',
    ]);
    expect(await operations()).toHaveLength(1);
  });

  it('never runs beside one that a person starts at the same moment', async () => {
    const { service, other, operations, idle } = await setUp();
    const [byPolicy, byPerson] = await Promise.allSettled([
      service.startByPolicy(fired()),
      other.service.start(manual, ANA),
    ]);
    await idle();
    expect(await operations()).toHaveLength(1);
    const won =
      byPolicy.status === 'fulfilled' && byPolicy.value.kind === 'started';
    expect(byPerson.status).toBe(won ? 'rejected' : 'fulfilled');
  });

  it('is refused while a person’s rollback is under way', async () => {
    const { service, idle } = await setUp();
    await service.start(manual, ANA);
    await idle();
    expect(await service.startByPolicy(fired())).toMatchObject({
      kind: 'refused',
      because: { code: 'automatic.unfinished' },
    });
  });

  it('is refused within 24 h of one that was aborted, and possible after that', async () => {
    const { service, idle, clock, world } = await setUp();
    const first = await service.startByPolicy(fired());
    await idle();
    if (first.kind !== 'started') {
      throw new Error('expected a rollback');
    }
    world.active.set('v2-padaria', true).set('fallback-padaria', false);
    await service.abort(first.id, { reason: 'v2 was not the cause' }, ANA);
    await service.liftFreeze(ORGANIZATION, 'v2 was not the cause', ANA);
    clock.advance(23 * HOUR);
    expect(await service.startByPolicy(later)).toMatchObject({
      kind: 'refused',
      because: { code: 'automatic.recent', values: { operation: first.id } },
    });
    clock.advance(HOUR);
    expect(await service.startByPolicy(later)).toMatchObject({
      kind: 'started',
    });
    await idle();
  });

  it('is refused while activations are frozen', async () => {
    const { service, idle, world } = await setUp();
    const { id } = await service.start(manual, ANA);
    await idle();
    world.active.set('v2-padaria', true).set('fallback-padaria', false);
    await service.abort(id, { reason: 'v2 was not the cause' }, ANA);
    expect(await service.startByPolicy(fired())).toMatchObject({
      kind: 'refused',
      because: { code: 'automatic.frozen' },
    });
  });

  it('is refused, and nothing is written, while another trigger is unknown', async () => {
    const { service, verdicts, operations } = await setUp();
    verdicts.splice(
      0,
      verdicts.length,
      ...verdictsWhileWebhookFires({
        'identity-failure': { state: 'unknown' },
      }),
    );
    expect(await service.startByPolicy(fired())).toMatchObject({
      kind: 'refused',
      because: { code: 'automatic.unknown' },
    });
    expect(await operations()).toEqual([]);
    expect(await service.gate(ORGANIZATION)).toMatchObject({ allowed: true });
  });

  it('takes the place of a return whose scenarios failed with v2 in service, once on two replicas', async () => {
    const all = await setUp();
    const { service, engine, clock, options, world, verdicts } = all;
    const goOn = async (id: string) => {
      await engine.idle();
      const operation = await service.get(id);
      if (operation.kind === 'rollback') {
        const [{ conversationId }] = await service.listCandidates(id);
        await service.signOff(id, { conversationId }, ANA);
      } else if (operation.wakesAt !== undefined) {
        clock.advance(Date.parse(operation.wakesAt) - clock.now().getTime());
        await engine.poll();
      }
      await engine.idle();
      return service.get(id);
    };
    const carryOn = async (id: string): Promise<Operation> => {
      const operation = await goOn(id);
      return operation.status === 'waiting' ? carryOn(id) : operation;
    };
    options.rollForward.monitor.durationMilliseconds = 60_000;
    world.executionsOfFallback = 0;
    world.crmWorld.faults = { forgetful: true };
    const { id: rolledBack } = await service.start(manual, ANA);
    expect(await carryOn(rolledBack)).toMatchObject({ status: 'succeeded' });
    const firing = verdicts.splice(0, verdicts.length);
    verdicts.push(steadyTraffic(all, 0));
    const { id } = await service.start(RETURN_REQUEST, ANA);
    const stands = await carryOn(id);
    expect(stands).toMatchObject({ kind: 'roll-forward', status: 'failed' });
    expect(world.active.get('v2-padaria')).toBe(true);

    verdicts.splice(0, verdicts.length, ...firing);
    const answers = await Promise.all([
      service.startByPolicy(later),
      all.other.service.startByPolicy(later),
    ]);
    await all.idle();

    const returned = await service.get(id);
    expect(returned.status).toBe('aborted');
    const rollback = await service.get(returned.followedBy ?? '');
    expect(answers).toEqual([
      { kind: 'started', id: rollback.id },
      { kind: 'started', id: rollback.id },
    ]);
    expect(rollback).toMatchObject({
      kind: 'rollback',
      incident: returned.incident,
      requestedBy: { type: 'system' },
    });
    expect([...world.active]).toEqual([
      ['v2-padaria', false],
      ['fallback-padaria', true],
    ]);
  });
});
