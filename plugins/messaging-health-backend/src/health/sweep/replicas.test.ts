import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
  observationsOf,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from '../__testUtils__/stories';
import { RoundLostError } from './RoundLostError';

const SECOND = 1000;
/** As often as rounds are by default. */
const INTERVAL = 15 * SECOND;
/** Within so long another replica takes over after a kill. */
const TAKEOVER = 1.5 * INTERVAL;

describeOnDatabases('of two replicas', createDatabase => {
  /** A replica with a clock of its own: one that stands still is a process that hangs, or was killed. */
  function createReplica(
    knex: Knex,
    replica: string,
    at: Date | string = START,
  ) {
    const clock = new FakeClock(at);
    const source = new FakeSignalSource('invented-crm', 'identity', {
      total: 100,
      failed: 50,
    });
    return {
      clock,
      source,
      ...createTestRoom({ knex, clock, replica, sources: [source] }),
    };
  }
  async function createPair() {
    const knex = await createDatabase();
    return {
      knex,
      one: createReplica(knex, 'one'),
      two: createReplica(knex, 'two'),
    };
  }
  const never = () => new Promise<never>(() => undefined);
  const contentOf = async (knex: Knex) => ({
    figures: await knex('health_figures').orderBy(['series_id', 'minute']),
    triggers: await knex('health_triggers').orderBy('trigger_id'),
    verdicts: await knex('health_verdicts').orderBy('id'),
    episodes: await knex('health_episodes').orderBy('id'),
    sources: await knex('health_sources').orderBy('source'),
    rounds: await knex('health_rounds').orderBy('name'),
  });

  it('exactly one has a round when both start at once', async () => {
    const { one, two } = await createPair();
    const reports = await Promise.all([one.sweep.run(), two.sweep.run()]);
    expect(reports.filter(report => report !== undefined)).toHaveLength(1);
    expect(one.source.requests.length + two.source.requests.length).toBe(1);
  });

  it('the one that has the rounds keeps them, and the other does not ask the sources', async () => {
    const { one, two } = await createPair();
    await one.sweep.run();
    for (let round = 0; round < 4; round++) {
      one.clock.advance(INTERVAL);
      two.clock.advance(INTERVAL);
      expect(await two.sweep.run()).toBeUndefined();
      expect(await one.sweep.run()).toMatchObject({ organizations: 1 });
    }
    expect(two.source.requests).toEqual([]);
  });

  it('the other takes over within one and a half intervals after a kill between two rounds', async () => {
    const { one, two } = await createPair();
    await one.sweep.run();
    two.clock.advance(TAKEOVER);
    expect(await two.sweep.run()).toBeUndefined();
    two.clock.advance(1);
    expect(await two.sweep.run()).toMatchObject({ organizations: 1 });
  });

  it('the other takes over within one and a half intervals after a kill amid a round', async () => {
    const { one, two } = await createPair();
    await one.sweep.run();
    one.clock.advance(INTERVAL);
    two.clock.advance(INTERVAL);
    one.source.answer = never;
    const asked = one.source.asked();
    const dying = one.sweep.run();
    dying.catch(() => undefined);
    await asked;

    two.clock.advance(TAKEOVER - INTERVAL);
    expect(await two.sweep.run()).toBeUndefined();
    two.clock.advance(INTERVAL);
    expect(await two.sweep.run()).toMatchObject({ organizations: 1 });
    expect(await verdictOf(two.service, 'identity-failure')).toMatchObject({
      state: 'firing',
    });
    expect(one.told.length + two.told.length).toBe(1);
  });

  it('the other takes over at once when the one leaves', async () => {
    const { one, two } = await createPair();
    await one.sweep.run();
    await one.stop();
    expect(await two.sweep.run()).toMatchObject({ organizations: 1 });
    expect(await one.sweep.run()).toBeUndefined();
  });

  it('the one that leaves ends its round first', async () => {
    const { one, two } = await createPair();
    one.source.answer = never;
    const asked = one.source.asked();
    const running = one.sweep.run();
    await asked;
    const leaving = one.stop();
    expect(await two.sweep.run()).toBeUndefined();
    one.clock.advance(10 * SECOND);
    await running;
    await leaving;
    expect(await two.sweep.run()).toMatchObject({ organizations: 1 });
  });

  it('a slow one that shows signs of life is not taken for dead', async () => {
    const { knex, one, two } = await createPair();
    await one.sweep.run();
    let answer: () => void = () => undefined;
    one.source.answer = request =>
      new Promise(resolve => {
        answer = () => resolve(one.source.observed(request));
      });
    one.clock.advance(INTERVAL);
    two.clock.advance(INTERVAL);
    const asked = one.source.asked();
    const running = one.sweep.run();
    await asked;
    for (let seconds = 0; seconds < 9; seconds += 3) {
      one.clock.advance(3 * SECOND);
      two.clock.advance(3 * SECOND);
      await leaseMoved(knex, one.clock);
      expect(await two.sweep.run()).toBeUndefined();
    }
    answer();
    expect(await running).toMatchObject({ took: 9 * SECOND });
  });

  it('one that was taken for dead and revives writes nothing more', async () => {
    const { knex, one, two } = await createPair();
    await one.sweep.run();
    let answer: () => void = () => undefined;
    one.source.answer = request =>
      new Promise(resolve => {
        answer = () =>
          resolve({
            ...one.source.observed(request),
            observations: one.source
              .observed(request)
              .observations.map(observation => ({
                ...observation,
                total: 77,
                failed: 0,
              })),
          });
      });
    one.clock.advance(MINUTE);
    const asked = one.source.asked();
    const hanging = one.sweep.run();
    await asked;

    two.clock.advance(2 * MINUTE);
    await two.sweep.run();
    const before = await contentOf(knex);
    answer();
    await expect(hanging).rejects.toThrow(RoundLostError);
    expect(await contentOf(knex)).toEqual(before);
    expect(one.toldAll.changed).toHaveLength(1);

    // It has learnt nothing wrong from that: the next time it has a round, it reads anew.
    one.source.answer = undefined;
    await two.stop();
    one.clock.advance(2 * MINUTE);
    await one.sweep.run();
    expect(await verdictOf(one.service, 'identity-failure')).toMatchObject({
      state: 'firing',
      figures: { total: 500, failed: 250 },
    });
  });

  it('one that revives by its own clock gives its sources up', async () => {
    const { one, two } = await createPair();
    let abandoned: unknown;
    one.source.answer = request =>
      new Promise(() => {
        request.signal.addEventListener('abort', () => {
          abandoned = request.signal.reason;
        });
      });
    const asked = one.source.asked();
    const hanging = one.sweep.run();
    await asked;
    two.clock.advance(MINUTE);
    await two.sweep.run();
    one.clock.advance(3 * SECOND);
    await expect(hanging).rejects.toThrow(RoundLostError);
    expect(abandoned).toBeInstanceOf(RoundLostError);
  });

  it('both may take in what is pushed while one has a round: all of it is counted', async () => {
    const { knex, one, two } = await createPair();
    const replicas = [one, two];
    const organizations = [1, 2, 3].map(inventOrganization);
    const batches = Array.from({ length: 12 }, (_, batch) =>
      replicas[batch % 2].service.ingest({
        sender: `sender-${batch}`,
        observations: organizations.flatMap(({ id }) =>
          observationsOf({
            organizationId: id,
            end: BOUNDARY,
            minutes: 10,
            total: 7,
            failed: 1,
          }),
        ),
      }),
    );
    await Promise.all([...batches, one.sweep.run(), two.sweep.run()]);
    const sums = await knex('health_figures')
      .join('health_series', 'health_series.id', 'health_figures.series_id')
      .where({ signal: 'webhook' })
      .select('total', 'failed');
    expect(sums).toHaveLength(30);
    expect(
      new Set(sums.map(({ total, failed }) => `${total} ${failed}`)),
    ).toEqual(new Set(['84 12']));
    one.clock.advance(MINUTE);
    two.clock.advance(MINUTE);
    await Promise.all([one.sweep.run(), two.sweep.run()]);
    expect((await verdictOf(one.service))?.figures).toMatchObject({
      total: 420,
      failed: 60,
    });
  });

  it('either shows what the other judged', async () => {
    const { one, two } = await createPair();
    await push(two.service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await one.sweep.run();
    expect(await two.service.get(organization)).toEqual(
      await one.service.get(organization),
    );
  });
});

/** Resolves when the lease was renewed at the clock's present time. */
async function leaseMoved(knex: Knex, clock: FakeClock): Promise<void> {
  const until = new Date(clock.now().getTime() + 10 * SECOND).toISOString();
  for (;;) {
    const [row] = await knex('health_rounds').where({ name: 'sweep' });
    if (row.lease_until_at === until) {
      return;
    }
  }
}
