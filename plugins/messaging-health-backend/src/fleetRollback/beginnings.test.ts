import { ServiceUnavailableError } from '@backstage/errors';
import { UnknownOrganizationError } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  ANA,
  idsOf,
  LEASE_MILLISECONDS,
  setUpFleet,
  statesOf,
} from './__testUtils__';

const [CANARY, SECOND] = idsOf(2);

describeOnDatabases('fleet rollbacks and their members', createDatabase => {
  it('join a rollback that is under way, resuming it where it stands failed', async () => {
    const { operations, incidents, start, look } = await setUpFleet(
      createDatabase,
    );
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
    const { operations, incidents, start, look } = await setUpFleet(
      createDatabase,
    );
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
    const { operations, start } = await setUpFleet(createDatabase);
    const other = operations.beginApart(CANARY, 'roll-forward');
    const fleet = await start([CANARY, SECOND]);
    expect(fleet).toMatchObject({
      status: 'stopped',
      members: [{ state: 'refused' }, { state: 'queued' }],
    });
    expect(fleet.stop?.statement.text).toContain(other.id);
  });

  it('stop at an organization that can not be operated any more', async () => {
    const { operations, start, look } = await setUpFleet(createDatabase);
    const { id } = await start([CANARY, SECOND]);
    operations.refusals.set(SECOND, new UnknownOrganizationError(SECOND));
    operations.serve(CANARY);
    expect(await look(id)).toMatchObject({
      status: 'stopped',
      members: [{ state: 'served' }, { state: 'refused' }],
    });
  });

  it('try again where something is away, and give up after two minutes', async () => {
    const { operations, clock, runner, service, start, look } =
      await setUpFleet(createDatabase);
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
    const { operations, clock, runner, start, look } = await setUpFleet(
      createDatabase,
    );
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
    const { operations, clock, service, start, look } = await setUpFleet(
      createDatabase,
    );
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
});
