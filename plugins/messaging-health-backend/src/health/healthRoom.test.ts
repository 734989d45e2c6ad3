import { InputError } from '@backstage/errors';
import { AlreadyAnsweredError } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
  observationsOf,
} from './__testUtils__/createTestRoom';
import { HealthService } from './HealthService';

const MINUTE = 60_000;
/** Some seconds after the minute, so that it has settled. */
const START = '2026-02-01T12:00:10.000Z';
const BOUNDARY = new Date('2026-02-01T12:00:00.000Z');

const organization = inventOrganization(1);
const ana = { type: 'user', entityRef: 'user:default/ana.invented' } as const;

async function verdictOf(service: HealthService, trigger = 'webhook-5xx') {
  const { triggers } = await service.get(organization.id);
  return triggers.find(verdict => verdict.trigger === trigger);
}

function push(
  service: HealthService,
  options: Omit<Parameters<typeof observationsOf>[0], 'organizationId'>,
) {
  return service.ingest({
    sender: 'invented-crm',
    observations: observationsOf({
      organizationId: organization.id,
      ...options,
    }),
  });
}

describeOnDatabases('the health room', createDatabase => {
  it('knows nothing before the first round, and says so', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    const { health, triggers } = await room.service.get(organization.id);

    expect(health).toBe('unknown');
    expect(triggers.map(({ trigger, state }) => [trigger, state])).toEqual([
      ['webhook-5xx', 'unknown'],
      ['identity-failure', 'unknown'],
      ['stage-move-failure', 'unknown'],
      ['whatsapp-regression', 'inactive'],
      ['duplicates', 'inactive'],
    ]);
    expect(triggers[0]).toMatchObject({ unknownReason: 'never-evaluated' });
  });

  it('tells an organization that never pushed from a signal without any source', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    await room.sweep.run();

    expect(await verdictOf(room.service)).toMatchObject({
      state: 'unknown',
      unknownReason: 'no-data',
    });
    expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
      state: 'unknown',
      unknownReason: 'no-source',
    });
  });

  it('judges the past hour in the first round, and tells of it once', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    await push(room.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await room.sweep.run();
    await room.sweep.run();

    const verdict = await verdictOf(room.service);
    expect(verdict).toMatchObject({
      state: 'firing',
      onsetAt: '2026-02-01T11:36:00.000Z',
      firingSince: '2026-02-01T11:51:00.000Z',
      source: 'pushed',
      figures: {
        ratio: 0.08,
        total: 500,
        failed: 40,
        windowTotal: 1500,
        windowFailed: 120,
        upTo: '2026-02-01T12:00:00.000Z',
      },
    });
    expect(verdict?.series).toHaveLength(25);
    expect(room.told).toEqual([
      expect.objectContaining({
        organization,
        onsetAt: new Date('2026-02-01T11:36:00.000Z'),
        detectedAt: new Date(START),
      }),
    ]);
  });

  it('judges anew when an hour of history arrives after the first figures', async () => {
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
    });
    await push(room.service, { end: BOUNDARY, minutes: 1, failed: 8 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({ state: 'pending' });

    const earlier = new Date(BOUNDARY.getTime() - MINUTE);
    await push(room.service, { end: earlier, minutes: 40, failed: 8 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({ state: 'firing' });
    expect(room.told).toHaveLength(1);
  });

  it('goes on after a restart while pending, with the same clock', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const before = createTestRoom({ knex, clock });
    await push(before.service, { end: BOUNDARY, minutes: 10, failed: 8 });
    await before.sweep.run();
    const pending = await verdictOf(before.service);
    expect(pending).toMatchObject({ state: 'pending' });

    const after = createTestRoom({ knex, clock });
    expect(await verdictOf(after.service)).toEqual(pending);
    for (let minute = 1; minute <= 6; minute++) {
      clock.advance(MINUTE);
      const end = new Date(BOUNDARY.getTime() + minute * MINUTE);
      await push(after.service, { end, minutes: 1, failed: 8 });
      await after.sweep.run();
    }
    expect(await verdictOf(after.service)).toMatchObject({
      state: 'firing',
      onsetAt: pending?.since,
      firingSince: '2026-02-01T12:06:00.000Z',
    });
    expect(after.told).toHaveLength(1);
  });

  it('goes on after a restart while firing, and does not tell again', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const before = createTestRoom({ knex, clock });
    await push(before.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await before.sweep.run();

    const after = createTestRoom({ knex, clock });
    clock.advance(MINUTE);
    await push(after.service, {
      end: new Date(BOUNDARY.getTime() + MINUTE),
      minutes: 1,
      failed: 8,
    });
    await after.sweep.run();
    expect(await verdictOf(after.service)).toMatchObject({
      state: 'firing',
      firingSince: '2026-02-01T11:51:00.000Z',
    });
    expect(after.told).toHaveLength(0);
  });

  it('tells of a second episode after the first has ended', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    await push(room.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await room.sweep.run();
    const later = async (minutes: number, failed: number) => {
      clock.advance(minutes * MINUTE);
      const end = new Date(Math.floor(clock.now().getTime() / MINUTE) * MINUTE);
      await push(room.service, { end, minutes, failed });
      await room.sweep.run();
    };
    await later(15, 0);
    expect(await verdictOf(room.service)).toMatchObject({ state: 'inactive' });
    await later(20, 8);
    expect(room.told).toHaveLength(2);
  });

  it('tells again when nobody took it in', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const refuse = jest.fn().mockRejectedValueOnce(new Error('not now'));
    const room = createTestRoom({ knex, clock, onFiring: refuse });
    await push(room.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await room.sweep.run();
    expect(refuse).toHaveBeenCalledTimes(1);
    await room.sweep.run();
    await room.sweep.run();
    expect(refuse).toHaveBeenCalledTimes(2);
  });

  it('two replicas that sweep at once tell once', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const one = createTestRoom({ knex, clock });
    const other = createTestRoom({ knex, clock });
    await push(one.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await Promise.all([one.sweep.run(), other.sweep.run()]);
    await Promise.all([one.sweep.run(), other.sweep.run()]);
    expect([...one.told, ...other.told]).toHaveLength(1);
  });

  it('a sender that stops makes the organization unknown, and then stale', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    await push(room.service, { end: BOUNDARY, minutes: 10, failed: 0 });
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({ state: 'inactive' });
    clock.advance(4 * MINUTE);
    await room.sweep.run();
    expect(await verdictOf(room.service)).toMatchObject({
      state: 'unknown',
      unknownReason: 'stale',
      explanation: { values: { since: '2026-02-01T12:00:00.000Z' } },
    });
  });

  it('an old verdict is no verdict on the present', async () => {
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex: await createDatabase(), clock });
    await push(room.service, { end: BOUNDARY, minutes: 10, failed: 0 });
    await room.sweep.run();
    clock.advance(5 * MINUTE);
    expect(await verdictOf(room.service)).toMatchObject({
      state: 'unknown',
      unknownReason: 'stale',
      explanation: { code: 'health.not-judged-lately' },
    });
  });

  describe('pushed observations', () => {
    it('count once, however often they are sent', async () => {
      const clock = new FakeClock(START);
      const room = createTestRoom({ knex: await createDatabase(), clock });
      const batch = { end: BOUNDARY, minutes: 3, failed: 1 };
      expect(await push(room.service, batch)).toEqual({
        accepted: 3,
        repeated: 0,
        unknownOrganizations: [],
      });
      expect(await push(room.service, batch)).toMatchObject({
        accepted: 0,
        repeated: 3,
      });
      const since = new Date(BOUNDARY.getTime() - 2 * MINUTE);
      expect(
        await room.service.trafficSince(organization.id, 'webhook', since),
      ).toEqual({
        total: 200,
        failed: 2,
        newestAt: new Date('2026-02-01T11:59:30.000Z'),
      });
      const { triggers } = await room.service.get(organization.id);
      expect(triggers[0].source).toBeUndefined();
      await room.sweep.run();
      expect((await verdictOf(room.service))?.figures?.total).toBe(300);
    });

    it('are taken in by thousands', async () => {
      const room = createTestRoom({
        knex: await createDatabase(),
        clock: new FakeClock(START),
      });
      const batch = { end: BOUNDARY, minutes: 5000, failed: 1 };
      expect(await push(room.service, batch)).toMatchObject({ accepted: 5000 });
      expect(await push(room.service, batch)).toMatchObject({ repeated: 5000 });
    });

    it('count once when the same batch arrives twice at once', async () => {
      const clock = new FakeClock(START);
      const room = createTestRoom({ knex: await createDatabase(), clock });
      const batch = { end: BOUNDARY, minutes: 50, failed: 1 };
      const answers = await Promise.all([
        push(room.service, batch),
        push(room.service, batch),
      ]);
      expect(answers[0].accepted + answers[1].accepted).toBe(50);
      const { total } = await room.service.trafficSince(
        organization.id,
        'webhook',
        new Date(0),
      );
      expect(total).toBe(5000);
    });

    it('answers nothing for a time without traffic', async () => {
      const room = createTestRoom({
        knex: await createDatabase(),
        clock: new FakeClock(START),
      });
      expect(
        await room.service.trafficSince(organization.id, 'webhook', BOUNDARY),
      ).toEqual({ total: 0, failed: 0, newestAt: undefined });
    });

    it('names the organizations that the catalog does not know', async () => {
      const room = createTestRoom({
        knex: await createDatabase(),
        clock: new FakeClock(START),
      });
      const unknown = inventOrganization(99).id;
      const answer = await room.service.ingest({
        sender: 'invented-crm',
        observations: observationsOf({
          organizationId: unknown,
          end: BOUNDARY,
          minutes: 1,
          failed: 0,
        }),
      });
      expect(answer).toEqual({
        accepted: 1,
        repeated: 0,
        unknownOrganizations: [unknown],
      });
    });

    it.each([
      ['in the future', new Date(BOUNDARY.getTime() + 10 * MINUTE)],
      ['too old', new Date('2025-12-01T00:00:00.000Z')],
    ])('are refused as a whole when one is %s', async (_, end) => {
      const room = createTestRoom({
        knex: await createDatabase(),
        clock: new FakeClock(START),
      });
      const [good] = observationsOf({
        organizationId: organization.id,
        end: BOUNDARY,
        minutes: 1,
        failed: 0,
      });
      const bad = { ...good, id: 'bad', at: end.toISOString() };
      const request = { sender: 'invented-crm', observations: [good, bad] };
      const refused = room.service.ingest(request);
      await expect(refused).rejects.toThrow(InputError);
      await expect(refused).rejects.toThrow('observations[1].at');
      const { total } = await room.service.trafficSince(
        organization.id,
        'webhook',
        new Date(0),
      );
      expect(total).toBe(0);
    });
  });

  describe('conditions', () => {
    it('fire on a person’s word, once, and end when it is withdrawn', async () => {
      const clock = new FakeClock(START);
      const room = createTestRoom({ knex: await createDatabase(), clock });
      const confirm = () =>
        room.service.confirmCondition(
          organization,
          'duplicates',
          ana,
          'Agents answer the same person twice',
        );
      const withdraw = () =>
        room.service.withdrawCondition(
          organization,
          'duplicates',
          ana,
          'It was another inbox',
        );

      await expect(withdraw()).rejects.toThrow(AlreadyAnsweredError);
      expect(await confirm()).toMatchObject({
        state: 'firing',
        confirmation: {
          by: ana.entityRef,
          at: START,
          note: 'Agents answer the same person twice',
        },
      });
      await expect(confirm()).rejects.toThrow(AlreadyAnsweredError);
      await room.sweep.run();
      expect((await room.service.get(organization.id)).health).toBe('breached');
      expect(room.told).toHaveLength(1);

      expect(await withdraw()).toMatchObject({ state: 'inactive' });
      await expect(withdraw()).rejects.toThrow(AlreadyAnsweredError);
      await confirm();
      expect(room.told).toHaveLength(2);
    });

    it('of two people who confirm at once, one wins', async () => {
      const room = createTestRoom({
        knex: await createDatabase(),
        clock: new FakeClock(START),
      });
      const answers = await Promise.allSettled(
        ['First note', 'Second note'].map(note =>
          room.service.confirmCondition(
            organization,
            'whatsapp-regression',
            ana,
            note,
          ),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
    });
  });
});
