import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  Actor,
  FleetRollback,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { TABLES } from '../database';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  createTestWorld,
  idOf,
  idsOf,
  LEASE_MILLISECONDS,
  PAUSE_MILLISECONDS,
} from './__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BRUNO: Actor = { type: 'user', entityRef: 'user:default/bruno' };
const [CANARY, SECOND, THIRD, FOURTH, FIFTH] = idsOf(5);
const request = (organizationIds: string[], waveSize = 2) => ({
  organizationIds,
  waveSize,
  reason: 'A shared release, call +55 11 99999-0001',
});

function statesOf({ members }: FleetRollback): string[] {
  return members.map(({ state }) => state);
}

describeOnDatabases('the fleet rollbacks', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const world = createTestWorld();
    const room = createTestRoom(knex, world);
    const { service, runner } = room;
    /** A look after the pause, and what came of it. */
    const look = async (id: string) => {
      await runner.idle();
      world.clock.advance(PAUSE_MILLISECONDS);
      await runner.poll();
      return service.get(id);
    };
    const start = async (ids: string[], waveSize?: number) => {
      const fleet = await service.start(request(ids, waveSize), ANA);
      await runner.idle();
      return service.get(fleet.id);
    };
    /** Looks until nothing is queued, each member being served at once. */
    const serveAll = async (id: string) => {
      for (let round = 0; round < 20; round++) {
        world.operations.underWay().forEach(o => world.operations.serve(o));
        await look(id);
      }
      return service.get(id);
    };
    return { knex, ...world, world, ...room, look, start, serveAll };
  }

  it('begin with the canary alone, and leave the others until its customers are served', async () => {
    const { operations, start, look } = await setUp();
    const fleet = await start([CANARY, SECOND, THIRD]);
    expect(statesOf(fleet)).toEqual(['running', 'queued', 'queued']);
    expect(fleet).toMatchObject({ status: 'running', wave: 0 });
    await look(fleet.id);
    expect(operations.begun).toEqual([CANARY]);
    operations.serve(CANARY);
    const next = await look(fleet.id);
    expect(statesOf(next)).toEqual(['served', 'running', 'queued']);
    expect(next.wave).toBe(1);
    expect(next.members[0].statement?.code).toBe('fleet.member.served');
  });

  it('take the canary that was named, whatever the order', async () => {
    const { service, runner, operations } = await setUp();
    await service.start(
      { ...request([CANARY, SECOND, THIRD]), canary: THIRD },
      ANA,
    );
    await runner.idle();
    expect(operations.begun).toEqual([THIRD]);
  });

  it('have at most a wave under way, and begin the next wave when it is served', async () => {
    const { operations, start, look } = await setUp();
    const { id } = await start(idsOf(5));
    operations.serve(CANARY);
    await look(id);
    await look(id);
    const full = await look(id);
    expect(statesOf(full).slice(1)).toEqual([
      'running',
      'running',
      'queued',
      'queued',
    ]);
    operations.serve(THIRD);
    expect(statesOf(await look(id))[3]).toBe('queued');
    operations.serve(SECOND);
    const next = await look(id);
    expect(next.wave).toBe(2);
    expect(operations.begun).toEqual([CANARY, SECOND, THIRD, FOURTH]);
  });

  it('give n8n a pause between two beginnings', async () => {
    const { operations, runner, clock, start, look } = await setUp();
    const { id } = await start(idsOf(5), 4);
    operations.serve(CANARY);
    await look(id);
    clock.advance(PAUSE_MILLISECONDS - 1);
    await runner.poll();
    expect(operations.begun).toHaveLength(2);
    clock.advance(1);
    await runner.poll();
    expect(operations.begun).toHaveLength(3);
  });

  it('succeed when all are served, and follow each to its end', async () => {
    const { operations, start, serveAll, look } = await setUp();
    const { id } = await start(idsOf(5));
    const ended = await serveAll(id);
    expect(ended.status).toBe('succeeded');
    expect(ended.finishedAt).toBeDefined();
    expect(operations.begun).toEqual(idsOf(5));
    operations.finish(FOURTH);
    expect((await look(id)).members[3]).toMatchObject({
      state: 'finished',
      statement: { code: 'fleet.member.finished' },
    });
  });

  it('name themselves, and the decision, in the incident of each member', async () => {
    const { incidents, start, serveAll } = await setUp();
    const { id } = await start([CANARY, SECOND]);
    await serveAll(id);
    expect([...incidents.told.values()]).toEqual([
      `user:default/ana.plantao decided on this for 2 organizations at once, this one first (fleet rollback ${id}): A shared release, call [phone]`,
      `user:default/ana.plantao decided on this for 2 organizations at once, this one in wave 1 (fleet rollback ${id}): A shared release, call [phone]`,
    ]);
  });

  it('stop when a rollback fails, and say where and why', async () => {
    const { operations, stopped, start, look } = await setUp();
    const { id } = await start(idsOf(3));
    operations.fail(CANARY);
    const fleet = await look(id);
    expect(fleet).toMatchObject({
      status: 'stopped',
      stop: {
        statement: {
          text: expect.stringMatching(
            /^Invented 1: Its rollback failed at deactivate-v2: n8n answered 401/,
          ),
        },
      },
    });
    await look(id);
    expect(operations.begun).toEqual([CANARY]);
    expect(stopped.map(told => told.id)).toEqual([id]);
  });

  it('stop when a rollback is aborted, even one that was served', async () => {
    const { operations, start, look } = await setUp();
    const { id } = await start(idsOf(3));
    operations.serve(CANARY);
    await look(id);
    operations.abort(CANARY);
    expect(await look(id)).toMatchObject({
      status: 'stopped',
      members: [
        { state: 'failed', statement: { code: 'fleet.member.aborted' } },
        { state: 'running' },
        { state: 'queued' },
      ],
    });
  });

  it('go on past what failed by a decision that the incidents hear of', async () => {
    const { operations, incidents, service, runner, start, serveAll } =
      await setUp();
    const { id } = await start(idsOf(3));
    operations.fail(CANARY);
    await runner.poll();
    const reason = 'Its key is another one';
    expect(await service.continue(id, reason, BRUNO)).toMatchObject({
      status: 'running',
      decisions: [{ kind: 'continue', by: 'user:default/bruno', reason }],
    });
    const fleet = await serveAll(id);
    expect(statesOf(fleet)).toEqual(['failed', 'served', 'served']);
    expect([...incidents.told.values()]).toContain(
      `user:default/bruno had fleet rollback ${id} go on past what failed: ${reason}`,
    );
    expect(fleet.stop?.statement.text).toContain('Not served: Invented 1.');
    expect(fleet.status).toBe('stopped');
    await expect(service.continue(id, reason, BRUNO)).rejects.toThrow(
      'nothing left to begin',
    );
  });

  it('succeed by themselves once what was passed over is served after all', async () => {
    const { operations, runner, service, start, serveAll, look } =
      await setUp();
    const { id } = await start(idsOf(2));
    operations.fail(CANARY);
    await runner.poll();
    await service.continue(id, 'go on', BRUNO);
    const { members } = await serveAll(id);
    await operations.resume(members[0].operationId ?? '');
    expect(statesOf(await look(id))).toEqual(['running', 'served']);
    operations.serve(CANARY);
    const fleet = await look(id);
    expect(fleet.status).toBe('succeeded');
    expect(fleet.stop).toBeUndefined();
  });

  it('stop anew when what was resumed fails again', async () => {
    const { operations, runner, service, stopped, start, look } = await setUp();
    const { id, members } = await start(idsOf(3));
    operations.fail(CANARY);
    await runner.poll();
    await service.continue(id, 'go on', BRUNO);
    await operations.resume(members[0].operationId ?? '');
    await look(id);
    operations.fail(CANARY);
    expect((await look(id)).status).toBe('stopped');
    expect(stopped).toHaveLength(2);
  });

  it('begin nothing more once they were ended, and leave alone what is under way', async () => {
    const { operations, service, incidents, start, look } = await setUp();
    const { id } = await start(idsOf(3));
    const ended = await service.end(id, 'v2 was mended', BRUNO);
    expect(ended).toMatchObject({
      status: 'ended',
      finishedAt: ended.updatedAt,
    });
    expect(statesOf(ended)).toEqual(['running', 'skipped', 'skipped']);
    operations.serve(CANARY);
    expect(statesOf(await look(id))[0]).toBe('served');
    expect(operations.begun).toEqual([CANARY]);
    expect([...incidents.told.values()]).toContain(
      `user:default/bruno ended fleet rollback ${id}: v2 was mended`,
    );
    await expect(service.end(id, 'again', BRUNO)).rejects.toThrow('has ended');
    await expect(service.continue(id, 'again', BRUNO)).rejects.toThrow(
      'has ended',
    );
  });

  it('take one of two decisions at once, and tell the other', async () => {
    const { operations, runner, service, start } = await setUp();
    const { id } = await start(idsOf(3));
    await expect(service.continue(id, 'why not', BRUNO)).rejects.toThrow(
      'does not stand still',
    );
    operations.fail(CANARY);
    await runner.poll();
    const answers = await Promise.allSettled([
      service.continue(id, 'one', ANA),
      service.continue(id, 'two', BRUNO),
    ]);
    await runner.idle();
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect((await service.get(id)).decisions).toHaveLength(1);
  });

  it('join a rollback that is under way, resuming it where it stands failed', async () => {
    const { operations, incidents, start, look } = await setUp();
    const apart = operations.beginApart(CANARY);
    operations.fail(CANARY);
    const { id, members } = await start([CANARY, SECOND]);
    expect(members[0]).toMatchObject({
      state: 'running',
      operationId: apart.id,
      incident: apart.incident,
      statement: { code: 'fleet.member.joined' },
    });
    expect(operations.resumed).toEqual([CANARY]);
    expect(operations.begun).toEqual([]);
    expect(incidents.told.size).toBe(1);
    operations.serve(CANARY);
    expect(statesOf(await look(id))).toEqual(['served', 'running']);
  });

  it('join what puts a drift right, and count whoever is in contingency as served', async () => {
    const { operations, incidents, start, look } = await setUp();
    operations.modes.set(CANARY, 'contingency');
    operations.modes.set(SECOND, 'contingency');
    operations.beginApart(SECOND, 'drift-correction');
    const { id, members } = await start([CANARY, SECOND]);
    expect(members[0]).toMatchObject({
      state: 'served',
      statement: { code: 'fleet.member.in-contingency' },
    });
    expect(members[0].operationId).toBeUndefined();
    expect(statesOf(await look(id))).toEqual(['served', 'running']);
    operations.finish(SECOND);
    expect((await look(id)).status).toBe('succeeded');
    expect(operations.begun).toEqual([]);
    expect(incidents.told.size).toBe(2);
  });

  it('stop at a roll-forward, and say what to do about it', async () => {
    const { operations, start } = await setUp();
    const other = operations.beginApart(CANARY, 'roll-forward');
    const fleet = await start([CANARY, SECOND]);
    expect(fleet).toMatchObject({
      status: 'stopped',
      members: [{ state: 'refused' }, { state: 'queued' }],
    });
    expect(fleet.stop?.statement.text).toContain(other.id);
  });

  it('stop at an organization that can not be operated any more', async () => {
    const { operations, start, look } = await setUp();
    const { id } = await start([CANARY, SECOND]);
    operations.refusals.set(SECOND, new UnknownOrganizationError(SECOND));
    operations.serve(CANARY);
    expect(await look(id)).toMatchObject({
      status: 'stopped',
      members: [{ state: 'served' }, { state: 'refused' }],
    });
  });

  it('try again where something is away, and give up after two minutes', async () => {
    const { operations, clock, runner, service, start, look } = await setUp();
    const { id } = await start([CANARY, SECOND]);
    operations.refusals.set(SECOND, new ServiceUnavailableError('away'));
    operations.serve(CANARY);
    await look(id);
    clock.advance(LEASE_MILLISECONDS);
    await runner.poll();
    expect(statesOf(await service.get(id))[1]).toBe('running');
    clock.advance(120_000);
    await runner.poll();
    expect((await service.get(id)).stop?.statement.text).toContain('away');
  });

  it('begin late what was away for a while', async () => {
    const { operations, clock, runner, start, look } = await setUp();
    const { id } = await start([CANARY, SECOND]);
    operations.refusals.set(SECOND, new ServiceUnavailableError('away'));
    operations.serve(CANARY);
    await look(id);
    operations.refusals.clear();
    clock.advance(LEASE_MILLISECONDS);
    await runner.poll();
    expect(operations.begun).toEqual([CANARY, SECOND]);
  });

  it('begin nothing for a claim that was left when they were ended', async () => {
    const { operations, clock, service, start, look } = await setUp();
    const { id } = await start([CANARY, SECOND]);
    operations.refusals.set(SECOND, new ServiceUnavailableError('away'));
    operations.serve(CANARY);
    await look(id);
    await service.end(id, 'enough', ANA);
    operations.refusals.clear();
    clock.advance(LEASE_MILLISECONDS);
    await look(id);
    expect(statesOf(await look(id))).toEqual(['served', 'skipped']);
    expect(operations.begun).toEqual([CANARY]);
  });

  it('are not kept from anything by an incident that has ended', async () => {
    const { operations, incidents, start, look } = await setUp();
    const apart = operations.beginApart(CANARY);
    incidents.ended.add(apart.incident);
    const { id } = await start([CANARY, SECOND]);
    operations.serve(CANARY);
    expect(statesOf(await look(id))).toEqual(['served', 'running']);
  });

  it('begin each member once, however many replicas look at once', async () => {
    const { knex, world, operations, clock, runner, start, service } =
      await setUp();
    const other = createTestRoom(knex, world);
    const { id } = await start(idsOf(5));
    for (let round = 0; round < 12; round++) {
      operations.underWay().forEach(o => operations.serve(o));
      clock.advance(PAUSE_MILLISECONDS);
      await Promise.all([
        runner.poll(),
        other.runner.poll(),
        runner.poll(),
        other.runner.poll(),
      ]);
    }
    expect(operations.begun).toEqual(idsOf(5));
    expect((await service.get(id)).status).toBe('succeeded');
  });

  it('refuse what is unknown or incomplete, and change nothing', async () => {
    const { knex, service, incomplete } = await setUp();
    await expect(
      service.start(request([CANARY, idOf(999)]), ANA),
    ).rejects.toThrow(UnknownOrganizationError);
    incomplete.add(SECOND).add(THIRD);
    await expect(
      service.start(request([CANARY, SECOND, THIRD]), ANA),
    ).rejects.toThrow(/Nothing was begun\. Invented 2 .* Invented 3 /);
    for (const table of Object.values(TABLES.fleet)) {
      expect(await knex(table).select()).toEqual([]);
    }
  });

  it('refuse an organization that belongs to another one, also at the same instant', async () => {
    const { service, runner } = await setUp();
    const answers = await Promise.allSettled([
      service.start(request([CANARY, SECOND]), ANA),
      service.start(request([SECOND, THIRD]), BRUNO),
      service.start(request([FOURTH, FIFTH]), BRUNO),
    ]);
    await runner.idle();
    const refused = answers.flatMap(answer =>
      answer.status === 'rejected' ? [answer.reason.message] : [],
    );
    expect(refused).toEqual([
      expect.stringMatching(/^Invented 2 belongs to fleet rollback .* running/),
    ]);
    const [{ id }] = (await service.list()).filter(({ members }) =>
      members.some(({ organizationId }) => organizationId === SECOND),
    );
    await service.end(id, 'not these', ANA);
    await service.start(request([SECOND, THIRD]), BRUNO);
  });

  it('are listed with those under way first, and the newest before the older', async () => {
    const { service, clock, runner } = await setUp();
    const ids = new Array<string>();
    for (const members of [
      [CANARY, SECOND],
      [THIRD, FOURTH],
      [FIFTH, idOf(6)],
    ]) {
      ids.push((await service.start(request(members), ANA)).id);
      clock.advance(1000);
    }
    await runner.idle();
    await service.end(ids[1], 'not these', ANA);
    expect((await service.list()).map(({ id }) => id)).toEqual([
      ids[2],
      ids[0],
      ids[1],
    ]);
    await expect(
      service.get('20000000-0000-4000-8000-000000000001'),
    ).rejects.toThrow(NotFoundError);
  });
});
