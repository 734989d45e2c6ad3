import { FUNCTIONAL_POINTS } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import {
  setUpContingency,
  sign,
  statesOf,
  withdraw,
} from '../__testUtils__/contingencyWorld';
import { ANA, BRUNO } from '../__testUtils__/createWatchWorld';
import { inventOperation, SWITCHED_AT } from '../__testUtils__/inventOperation';

describeOnDatabases('a contingency', createDatabase => {
  const setUp = () => setUpContingency(createDatabase);

  it('begins with seven points that nobody has measured or signed', async () => {
    const watched = await setUp();
    expect(
      await watched.room.service.contingencyOf(ORGANIZATION),
    ).toMatchObject({
      organizationId: ORGANIZATION.id,
      operationId: watched.known.operations[0].id,
      incident: 'INC-000001',
      since: SWITCHED_AT,
      points: [
        { id: 'webhook-without-5xx' },
        { id: 'conversations-linked' },
        { id: 'whatsapp-operational' },
        { id: 'identity-errors-not-rising' },
        { id: 'team-answers' },
        { id: 'stage-move-on-fallback' },
        { id: 'customer-informed' },
      ],
    });
    expect(await statesOf(watched)).toEqual(Array(7).fill('open'));
  });

  it('is verified once, when what is measured and what is signed holds together', async () => {
    const watched = await setUp();
    const { room, measure, clock, incidents, world } = watched;
    await measure();
    for (const point of FUNCTIONAL_POINTS.slice(0, 2)) {
      const { verifiedAt } = await sign(watched, point);
      expect(verifiedAt).toBeUndefined();
    }
    const signed = await sign(watched, 'customer-informed', BRUNO);
    const verifiedAt = clock.now().toISOString();
    expect(signed.verifiedAt).toBe(verifiedAt);
    expect(signed.points.map(({ state }) => state)).toEqual(
      Array(7).fill('holds'),
    );

    world.traffic.failed = 1;
    await measure();
    await withdraw(watched, 'team-answers');
    world.traffic.failed = 0;
    await measure();
    await sign(watched, 'team-answers');
    const later = await room.service.contingencyOf(ORGANIZATION);
    expect(later.verifiedAt).toBe(verifiedAt);

    const { evidence } = await incidents.get('INC-000001');
    const proofs = evidence.filter(
      ({ kind }) => kind === 'contingency-verified',
    );
    expect(proofs).toHaveLength(1);
    expect(proofs[0].content).toMatchObject({
      since: SWITCHED_AT,
      verifiedAt,
      points: signed.points,
    });
    expect(await watched.timelineOf()).toEqual([
      'watch.point.team-answers.signed',
      'watch.point.stage-move-on-fallback.signed',
      'watch.point.customer-informed.signed',
      'watch.contingency.verified',
      'watch.point.team-answers.withdrawn',
      'watch.point.team-answers.signed',
    ]);
  });

  it('is verified by a measurement, too, where people were first', async () => {
    const watched = await setUp();
    for (const point of FUNCTIONAL_POINTS) {
      await sign(watched, point);
    }
    const before = await watched.room.service.contingencyOf(ORGANIZATION);
    expect(before.verifiedAt).toBeUndefined();
    await watched.measure();
    const after = await watched.room.service.contingencyOf(ORGANIZATION);
    expect(after.verifiedAt).toBe(watched.clock.now().toISOString());
  });

  it('shows a point that fails after it held', async () => {
    const watched = await setUp();
    await watched.measure();
    watched.world.traffic.failed = 2;
    await watched.measure();
    expect(await statesOf(watched)).toEqual([
      'fails',
      'holds',
      'holds',
      'holds',
      'open',
      'open',
      'open',
    ]);
  });

  it('is not verified by figures that are old by the time somebody signs', async () => {
    const watched = await setUp();
    await watched.measure();
    watched.clock.advance(10 * 60_000);
    for (const point of FUNCTIONAL_POINTS) {
      const { verifiedAt } = await sign(watched, point);
      expect(verifiedAt).toBeUndefined();
    }
  });

  it('can not be verified where a point can not be measured', async () => {
    const watched = await setUp();
    watched.crm.directory = undefined;
    await watched.measure();
    for (const point of FUNCTIONAL_POINTS) {
      await sign(watched, point);
    }
    const { points, verifiedAt } = await watched.room.service.contingencyOf(
      ORGANIZATION,
    );
    expect(points[1]).toMatchObject({
      state: 'unknown',
      statement: { text: expect.stringContaining('No reader of the CRM') },
    });
    expect(verifiedAt).toBeUndefined();
  });

  it('says what the waived sign-offs of its rollback mean', async () => {
    const watched = await setUp();
    const [rollback] = watched.known.operations;
    const { points } = await watched.room.service.contingencyOf(ORGANIZATION);
    expect(points[4].statement.code).toBe('watch.point.team-answers.open');
    rollback.steps
      .filter(({ id }) => id === 'validate-conversations')
      .forEach(step => {
        step.status = 'waived';
      });
    const waived = await watched.room.service.contingencyOf(ORGANIZATION);
    expect(waived.points[4]).toMatchObject({
      state: 'open',
      statement: { code: 'watch.point.team-answers.waived' },
      figures: { signOffs: 0 },
    });
  });

  it('does not exist before the switch, and ends with the return', async () => {
    const watched = await setUp();
    const { known, room } = watched;
    known.operations = [
      inventOperation(ORGANIZATION, {
        status: 'running',
        step: 'activate-fallback',
      }),
    ];
    known.mode = { mode: 'rolling-back' };
    await expect(
      room.service.contingencyOf(ORGANIZATION),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(sign(watched, 'team-answers')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    known.operations = [inventOperation(ORGANIZATION, { status: 'succeeded' })];
    known.mode = { mode: 'v2' };
    expect(await room.service.of(ORGANIZATION)).toEqual({
      rehearsal: undefined,
    });
  });

  it('is shown, and takes nothing more, once its incident was closed', async () => {
    const watched = await setUp();
    await watched.measure();
    await sign(watched, 'team-answers');
    await watched.incidents.dismiss('INC-000001', ANA, 'it was a drill');
    const shown = await watched.room.service.of(ORGANIZATION);
    expect(shown.contingency?.points[4].state).toBe('holds');
    expect(shown.driftWatch).toBeUndefined();
    await expect(sign(watched, 'customer-informed')).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('begins anew with a new rollback of the same incident', async () => {
    const watched = await setUp();
    const { known, room, measure } = watched;
    await measure();
    await sign(watched, 'team-answers');
    known.operations = [
      known.operations[0],
      inventOperation(ORGANIZATION, {
        id: '00000000-0000-4000-8000-0000000000b2',
        status: 'succeeded',
        requestedAt: '2026-03-01T04:00:00.000Z',
      }),
    ];
    const { operationId, points } = await room.service.contingencyOf(
      ORGANIZATION,
    );
    expect(operationId).toBe('00000000-0000-4000-8000-0000000000b2');
    expect(points.map(({ state }) => state)).toEqual(Array(7).fill('open'));
  });

  it('is verified once by two replicas at once', async () => {
    const watched = await setUp();
    for (const point of FUNCTIONAL_POINTS) {
      await sign(watched, point);
    }
    const other = watched.createRoom('replica-b');
    await Promise.all([watched.measure(), watched.measure(other)]);
    const timeline = await watched.timelineOf();
    expect(
      timeline.filter(code => code === 'watch.contingency.verified'),
    ).toHaveLength(1);
  });
});
