import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  ANA,
  createTestRoom,
  idsOf,
  PAUSE_MILLISECONDS,
  requestFor,
  setUpFleet,
  statesOf,
} from './__testUtils__';

const [CANARY, SECOND, THIRD, FOURTH] = idsOf(4);

describeOnDatabases('fleet rollbacks', createDatabase => {
  it('begin with the canary alone, and leave the others until its customers are served', async () => {
    const { operations, start, look } = await setUpFleet(createDatabase);
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
    const { service, runner, operations } = await setUpFleet(createDatabase);
    await service.start(
      { ...requestFor([CANARY, SECOND, THIRD]), canary: THIRD },
      ANA,
    );
    await runner.idle();
    expect(operations.begun).toEqual([THIRD]);
  });

  it('have at most a wave under way, and begin the next wave when it is served', async () => {
    const { operations, start, look } = await setUpFleet(createDatabase);
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
    const { operations, runner, clock, start, look } = await setUpFleet(
      createDatabase,
    );
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
    const { operations, start, serveAll, look } = await setUpFleet(
      createDatabase,
    );
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
    const { incidents, start, serveAll } = await setUpFleet(createDatabase);
    const { id } = await start([CANARY, SECOND]);
    await serveAll(id);
    expect([...incidents.told.values()]).toEqual([
      `user:default/ana.plantao decided on this for 2 organizations at once, this one first (fleet rollback ${id}): A shared release, call [phone]`,
      `user:default/ana.plantao decided on this for 2 organizations at once, this one in wave 1 (fleet rollback ${id}): A shared release, call [phone]`,
    ]);
  });

  it('stop when a rollback fails, and say where and why', async () => {
    const { operations, stopped, start, look } = await setUpFleet(
      createDatabase,
    );
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
    const { operations, start, look } = await setUpFleet(createDatabase);
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

  it('are not kept from anything by an incident that has ended', async () => {
    const { operations, incidents, start, look } = await setUpFleet(
      createDatabase,
    );
    const apart = operations.beginApart(CANARY);
    incidents.ended.add(apart.incident);
    const { id } = await start([CANARY, SECOND]);
    operations.serve(CANARY);
    expect(statesOf(await look(id))).toEqual(['served', 'running']);
  });

  it('begin each member once, however many replicas look at once', async () => {
    const { knex, world, operations, clock, runner, start, service } =
      await setUpFleet(createDatabase);
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
});
