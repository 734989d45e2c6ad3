import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from './__testUtils__/createTestRoom';
import { FakeSignalSource } from './__testUtils__/FakeSignalSource';
import { calmSources, healthOf } from './__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  START,
  verdictOf,
} from './__testUtils__/stories';
import { writeHistory } from './history/writeHistory';
import { HISTORY_STEP, WEEK } from './rules/usualVolume';

const AN_HOUR = 60 * MINUTE;

describeOnDatabases('a WhatsApp regression', createDatabase => {
  /**
   * Each minute has so many conversations, of which some lack a contact; each step of
   * 5 min of past weeks has `usual`, where the source still knows them.
   */
  async function createInboxes(options: {
    total: number;
    failed?: number;
    usual?: number;
  }) {
    const { total, failed = 0, usual } = options;
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const source = new FakeSignalSource(
      'invented-inboxes',
      'whatsapp-regression',
      (_, at) => {
        const isPast = at < BOUNDARY.getTime() - WEEK / 7;
        return isPast ? { total: usual ?? 0, failed: 0 } : { total, failed };
      },
      { keepsHistory: usual !== undefined },
    );
    const room = createTestRoom({
      knex,
      clock,
      sources: [...calmSources().all, source],
    });
    /** A round, and the work beside it. */
    const round = async () => {
      clock.advance(MINUTE);
      await room.sweep.run();
      await room.housekeeping.settled();
    };
    await round();
    const pastQuestions = () =>
      source.requests.filter(
        ({ stepMilliseconds }) => stepMilliseconds === HISTORY_STEP,
      );
    return {
      ...room,
      knex,
      clock,
      source,
      round,
      pastQuestions,
      verdict: () => verdictOf(room.service, 'whatsapp-regression'),
      health: () => healthOf(room.service, organization),
    };
  }

  it('is suspected when the volume falls far under what the source knows of weeks past', async () => {
    const { round, verdict, health, toldAll, pastQuestions } =
      await createInboxes({ total: 0, usual: 10 });
    await round();
    expect(await verdict()).toMatchObject({
      state: 'suspected',
      watched: true,
      suspicion: {
        measure: 'volume',
        observed: 0,
        limit: 36,
        usual: 120,
        windowSeconds: 3600,
      },
    });
    expect(await health()).toBe('at-risk');
    expect(toldAll.suspected).toMatchObject([
      { organization, verdict: { suspicion: { usual: 120, limit: 36 } } },
    ]);
    // As many weeks as they are compared with, and the present one; once.
    await round();
    expect(pastQuestions()).toHaveLength(5);
    expect(pastQuestions()[0]).toMatchObject({ organizations: [organization] });
  });

  it('is not suspected while the volume is usual', async () => {
    const { round, verdict, health } = await createInboxes({
      total: 2,
      usual: 10,
    });
    await round();
    expect(await verdict()).toMatchObject({
      state: 'inactive',
      watched: true,
      suspicion: { measure: 'volume', observed: 120, usual: 120 },
    });
    expect(await health()).toBe('healthy');
  });

  it('is suspected by weeks past that were kept here, where the source knows none', async () => {
    const { knex, clock, round, verdict } = await createInboxes({ total: 0 });
    expect(await verdict()).toMatchObject({ state: 'inactive' });
    const [{ id: seriesId }] = await knex('health_series').where({
      signal: 'whatsapp-regression',
    });
    const at = clock.now().getTime();
    const steps = [1, 2].flatMap(week =>
      Array.from({ length: 48 }, (_, step) => ({
        seriesId,
        at:
          Math.floor(at / HISTORY_STEP) * HISTORY_STEP -
          week * WEEK +
          (24 - step) * HISTORY_STEP,
        total: 20,
        failed: 0,
      })),
    );
    await writeHistory({ knex, steps });
    // The usual volumes are worked out for an hour ahead.
    clock.advance(AN_HOUR);
    await round();
    expect(await verdict()).toMatchObject({
      state: 'suspected',
      suspicion: { measure: 'volume', usual: 240, limit: 72 },
    });
  });

  it('is suspected for conversations without a contact, whatever is usual', async () => {
    const { verdict, toldAll } = await createInboxes({ total: 50, failed: 1 });
    expect(await verdict()).toMatchObject({
      state: 'suspected',
      suspicion: {
        measure: 'failures',
        observed: 0.02,
        limit: 0.01,
        total: 3000,
        failed: 60,
      },
    });
    expect((await verdict())?.suspicion?.usual).toBeUndefined();
    expect(toldAll.suspected).toHaveLength(1);
  });

  it.each([
    ['is quiet as always', { total: 0, usual: 1 }],
    ['is quiet, and nothing is known of weeks past', { total: 0 }],
  ])(
    'says nothing either way of an organization that %s',
    async (_, options) => {
      const { round, verdict, health, toldAll } = await createInboxes(options);
      await round();
      expect(await verdict()).toMatchObject({
        state: 'inactive',
        watched: false,
      });
      expect(await health()).toBe('healthy');
      expect(toldAll.suspected).toEqual([]);
    },
  );

  it('that can not be seen makes the organization unknown', async () => {
    const { source, clock, round, verdict, health } = await createInboxes({
      total: 2,
      usual: 10,
    });
    source.answer = async () => {
      throw new Error('connection refused');
    };
    clock.advance(10 * MINUTE);
    await round();
    expect(await verdict()).toMatchObject({
      state: 'unknown',
      unknownReason: 'source-unavailable',
    });
    expect(await health()).toBe('unknown');
  });

  it('is confirmed by a person, and withdrawn', async () => {
    const { service, verdict, health } = await createInboxes({ total: 2 });
    const ana = {
      type: 'user',
      entityRef: 'user:default/ana.invented',
    } as const;
    await service.confirmCondition(
      organization,
      'whatsapp-regression',
      ana,
      'Two customers told us',
    );
    expect(await health()).toBe('breached');
    await service.withdrawCondition(
      organization,
      'whatsapp-regression',
      ana,
      'It was their phone',
    );
    expect(await verdict()).toMatchObject({ state: 'inactive' });
    expect(await health()).toBe('healthy');
  });
});

describeOnDatabases('weeks past', createDatabase => {
  async function createSource(figures: { total: number; failed: number }) {
    const clock = new FakeClock(START);
    const source = new FakeSignalSource(
      'invented-inboxes',
      'whatsapp-regression',
      figures,
      { keepsHistory: true },
    );
    const knex = await createDatabase();
    const room = createTestRoom({ knex, clock, sources: [source] });
    const round = async () => {
      clock.advance(MINUTE);
      await room.sweep.run();
      await room.housekeeping.settled();
      return source.requests.filter(
        ({ stepMilliseconds }) => stepMilliseconds === HISTORY_STEP,
      ).length;
    };
    return { source, round, knex };
  }

  it('are asked for again when the source could not tell of them', async () => {
    const { source, round } = await createSource({ total: 5, failed: 0 });
    source.answer = async request => {
      if (request.stepMilliseconds === HISTORY_STEP) {
        throw new Error('too much was asked for');
      }
      return source.observed(request);
    };
    expect(await round()).toBe(1);
    expect(await round()).toBe(2);
    source.answer = undefined;
    expect(await round()).toBe(7);
    expect(await round()).toBe(7);
  });

  it('that the source knows nothing of are asked for once', async () => {
    const { source, round, knex } = await createSource({ total: 5, failed: 0 });
    source.answer = async request => {
      const answer = source.observed(request);
      return request.stepMilliseconds === HISTORY_STEP
        ? { ...answer, observations: [] }
        : answer;
    };
    expect(await round()).toBe(5);
    expect(await round()).toBe(5);
    expect(await knex('health_days')).toEqual([]);
  });

  it('that are nonsense are not kept', async () => {
    const { source, round, knex } = await createSource({ total: 5, failed: 0 });
    source.answer = async request => {
      const answer = source.observed(request);
      return request.stepMilliseconds === HISTORY_STEP
        ? {
            ...answer,
            observations: answer.observations.flatMap(one => [
              { ...one, total: NaN },
              { ...one, failed: 9 },
              { ...one, minute: new Date(one.minute.getTime() - 52 * WEEK) },
            ]),
          }
        : answer;
    };
    expect(await round()).toBe(5);
    expect(await knex('health_days')).toEqual([]);
  });
});
