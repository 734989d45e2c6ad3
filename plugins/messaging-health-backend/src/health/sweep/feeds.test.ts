import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { calmSources, healthOf, passMinutes } from '../__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from '../__testUtils__/stories';

const PROBES = { kind: 'probe' } as const;

describeOnDatabases('a signal that several sources give', createDatabase => {
  async function createFeeds(...sources: FakeSignalSource[]) {
    const clock = new FakeClock(START);
    const room = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources,
    });
    const round = async () => {
      await room.sweep.run();
      return verdictOf(room.service);
    };
    const later = async () => {
      clock.advance(MINUTE);
      return round();
    };
    return { ...room, clock, round, later };
  }
  const probes = (failed = 0) =>
    new FakeSignalSource('probes', 'webhook', { total: 1, failed }, PROBES);
  const traffic = (id: string, failed = 0) =>
    new FakeSignalSource(id, 'webhook', { total: 100, failed });

  it('is judged by one of them: their figures are never added', async () => {
    const { service, round } = await createFeeds(traffic('first'));
    await push(service, { end: BOUNDARY, minutes: 10, failed: 99 });
    expect(await round()).toMatchObject({
      source: 'first',
      state: 'inactive',
      figures: { total: 500, failed: 0 },
    });
  });

  it('is judged by the next one while the first is away, and by the first once it is back', async () => {
    const first = traffic('first');
    const { round, later } = await createFeeds(first, traffic('second'));
    expect(await round()).toMatchObject({ source: 'first' });
    first.answer = async () => {
      throw new Error('connection refused');
    };
    const seen = [];
    for (let minute = 0; minute < 5; minute++) {
      seen.push(await later());
    }
    expect(seen.map(verdict => [verdict?.source, verdict?.state])).toEqual([
      ...[1, 2, 3].map(() => ['first', 'inactive']),
      ...[4, 5].map(() => ['second', 'inactive']),
    ]);
    first.answer = undefined;
    expect(await later()).toMatchObject({ source: 'first' });
  });

  it('goes on being pending when another one becomes its feed', async () => {
    const first = traffic('first', 50);
    const { round, later } = await createFeeds(first, traffic('second', 50));
    first.answer = async request => {
      const answer = first.observed(request);
      const since = BOUNDARY.getTime() - MINUTE;
      return {
        ...answer,
        observations: answer.observations.map(one =>
          one.minute.getTime() < since ? { ...one, failed: 0 } : one,
        ),
      };
    };
    expect(await round()).toMatchObject({ state: 'pending' });
    first.answer = async () => {
      throw new Error('connection refused');
    };
    let fired = 0;
    for (let minute = 1; minute <= 16 && fired === 0; minute++) {
      const verdict = await later();
      fired = verdict?.state === 'firing' ? minute : 0;
    }
    expect(fired).toBe(15);
  });

  it('is judged by probes where there is too little traffic', async () => {
    const { service, round } = await createFeeds(probes(1));
    await push(service, { end: BOUNDARY, minutes: 10, total: 1, failed: 0 });
    expect(await round()).toMatchObject({
      source: 'probes',
      sourceKind: 'probe',
      state: 'firing',
      figures: { total: 5, failed: 5 },
    });
  });

  it('is judged by traffic where there is enough, whatever probes say', async () => {
    const { service, round } = await createFeeds(probes(1));
    await push(service, { end: BOUNDARY, minutes: 10, total: 10, failed: 0 });
    expect(await round()).toMatchObject({
      source: 'pushed',
      sourceKind: 'traffic',
      state: 'inactive',
    });
  });

  it('that nobody gives yet, and that is ordinarily pushed, lacks data; others lack a source', async () => {
    const { round, service } = await createFeeds();
    expect(await round()).toMatchObject({
      unknownReason: 'no-data',
      source: 'pushed',
      query: 'POST /api/messaging-health/observations, signal webhook',
    });
    expect(await verdictOf(service, 'identity-failure')).toMatchObject({
      unknownReason: 'no-source',
      explanation: { code: 'health.no-source' },
    });
  });

  it('that is pushed though it is not ordinarily is judged by what is pushed', async () => {
    const { round, service } = await createFeeds();
    await push(service, {
      end: BOUNDARY,
      minutes: 10,
      failed: 0,
      signal: 'identity',
    });
    await round();
    expect(await verdictOf(service, 'identity-failure')).toMatchObject({
      state: 'inactive',
      source: 'pushed',
    });
  });
});

describeOnDatabases('a source that is asked seldom', createDatabase => {
  it('keeps its organizations healthy between two questions, and the trigger catches up on the minutes', async () => {
    const { webhook, stageMove } = calmSources();
    const breachesFrom = BOUNDARY.getTime() + MINUTE;
    const identity = new FakeSignalSource(
      'costly',
      'identity',
      (_, minute) => ({ total: 100, failed: minute < breachesFrom ? 0 : 50 }),
      { askEveryMilliseconds: 3 * MINUTE },
    );
    const clock = new FakeClock(START);
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: [webhook, identity, stageMove],
    });
    await sweep.run();
    expect(
      await passMinutes(clock, 3, sweep, () => healthOf(service, organization)),
    ).toEqual(['healthy', 'healthy', 'at-risk']);
    // It breached since 12:02, as if it had been asked each minute.
    expect(await verdictOf(service, 'identity-failure')).toMatchObject({
      state: 'pending',
      onsetAt: new Date(breachesFrom + MINUTE).toISOString(),
    });
    expect(identity.requests).toHaveLength(2);
  });

  it('and does not answer when it is asked shows nobody healthy', async () => {
    const { webhook, stageMove } = calmSources();
    const identity = new FakeSignalSource(
      'costly',
      'identity',
      { total: 100, failed: 0 },
      { askEveryMilliseconds: 3 * MINUTE },
    );
    const clock = new FakeClock(START);
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: [webhook, identity, stageMove],
    });
    await sweep.run();
    identity.answer = async () => {
      throw new Error('connection refused');
    };
    const look = () => healthOf(service, organization);
    expect((await passMinutes(clock, 5, sweep, look)).slice(3)).toEqual([
      'unknown',
      'unknown',
    ]);
    // It is well again, but is asked only at its time.
    identity.answer = undefined;
    expect(await passMinutes(clock, 1, sweep, look)).toEqual(['healthy']);
  });
});
