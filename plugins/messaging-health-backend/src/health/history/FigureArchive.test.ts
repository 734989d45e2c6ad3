import {
  FakeClock,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { inventOrganization } from '../__testUtils__/createTestRoom';
import { MINUTE } from '../rules/MinuteFigures';
import { randomTrace } from '../whatIf/__testUtils__/traces';
import { StoredFigures } from './__testUtils__/StoredFigures';
import { DAY, dayOf } from './DayFigures';
import { FigureArchive } from './FigureArchive';
import { writeTo } from './Write';

const HOUR = 60 * MINUTE;
/** 48 h before this lies in the afternoon of the 8th. */
const NOW = Date.UTC(2026, 1, 10, 15);
const SEVENTH = Date.UTC(2026, 1, 7);
const EIGHTH = SEVENTH + DAY;
const retention = {
  observationsMilliseconds: 48 * HOUR,
  historyMilliseconds: 90 * DAY,
};
const good = { total: 10, failed: 1 };

describeOnDatabases('the archive of figures', createDatabase => {
  let knex: Knex;
  let stored: StoredFigures;
  let series: number;

  beforeEach(async () => {
    knex = await createDatabase();
    stored = new StoredFigures(knex);
    series = await stored.addSeries(inventOrganization(1).id);
  });

  const archive = (clock = new FakeClock(new Date(NOW))) =>
    new FigureArchive({ knex, clock, retention });

  it('packs a day once it lies wholly before the minutes that are kept', async () => {
    await stored.addMinutes(series, EIGHTH - 7 * MINUTE, [
      good,
      good,
      ...Array(3).fill(undefined),
      undefined,
      good,
      // From here on it is the 8th.
      good,
    ]);
    expect(await archive().archiveSome()).toEqual({ isDone: true, packed: 1 });
    expect(await stored.days()).toEqual([{ series, day: dayOf(SEVENTH) }]);
    // 23:53 and 23:54 are one step, 23:59 is another; what has no minute has no data.
    expect(await stored.step(series, EIGHTH - 10 * MINUTE)).toEqual({
      total: 20,
      failed: 2,
    });
    expect(await stored.step(series, EIGHTH - 5 * MINUTE)).toEqual(good);
    expect(await stored.step(series, EIGHTH - 15 * MINUTE)).toBeUndefined();
    expect(await stored.countMinutes()).toBe(1);
  });

  it('changes nothing when it is repeated', async () => {
    await stored.addMinutes(series, SEVENTH, randomTrace(1, 1440));
    const before = await stored.sum();
    await archive().archiveSome();
    const days = await knex(TABLES.health.days).select();
    expect(await archive().archiveSome()).toEqual({ isDone: true, packed: 0 });
    expect(await knex(TABLES.health.days).select()).toEqual(days);
    expect(await stored.sum()).toEqual(before);
  });

  it('loses and doubles nothing, wherever it is killed', async () => {
    const others = [];
    for (let organization = 2; organization < 5; organization++) {
      others.push(await stored.addSeries(inventOrganization(organization).id));
    }
    for (const [index, id] of [series, ...others].entries()) {
      await stored.addMinutes(id, SEVENTH - DAY, randomTrace(index + 1, 2800));
    }
    const before = await stored.sum();
    let writes = 0;
    const dies =
      (after: number) =>
      async <T>(
        work: (transaction: Knex.Transaction) => Promise<T>,
      ): Promise<T> =>
        knex.transaction(async transaction => {
          const done = await work(transaction);
          writes += 1;
          if (writes > after) {
            throw new Error('killed');
          }
          return done;
        });
    for (let after = 0; after < 5; after++) {
      writes = 0;
      await archive()
        .archiveSome({ write: dies(after) })
        .catch(error => error);
      expect(await stored.sum()).toEqual(before);
    }
    expect(await archive().archiveSome()).toMatchObject({ isDone: true });
    expect(await stored.sum()).toEqual(before);
    expect(new Set((await stored.days()).map(({ day }) => day))).toEqual(
      new Set([dayOf(SEVENTH) - 1, dayOf(SEVENTH)]),
    );
  });

  it('stops when its time is up, and goes on with the next call', async () => {
    for (let day = 0; day < 3; day++) {
      await stored.addMinutes(series, SEVENTH - day * DAY, [good]);
    }
    const clock = new InstantClock(new Date(NOW));
    // Each transaction takes a second.
    const write = async <T>(
      work: (transaction: Knex.Transaction) => Promise<T>,
    ): Promise<T> => {
      clock.advance(1000);
      return writeTo(knex)(work);
    };
    const one = new FigureArchive({ knex, clock, retention });
    const progress = [];
    for (let call = 0; call < 5; call++) {
      progress.push(await one.archiveSome({ budgetMilliseconds: 1500, write }));
    }
    expect(progress.map(({ packed }) => packed)).toEqual([1, 1, 1, 0, 0]);
    expect(progress.at(-1)?.isDone).toBe(true);
    expect(await stored.days()).toHaveLength(3);
  });

  it('keeps of a step that is packed already what counted more', async () => {
    await stored.addMinutes(series, SEVENTH, [good, good]);
    await archive().archiveSome();
    // Late figures of that step, and of the next.
    await stored.addMinutes(series, SEVENTH + 2 * MINUTE, [
      { total: 3, failed: 3 },
    ]);
    await stored.addMinutes(series, SEVENTH + 5 * MINUTE, [good]);
    await archive().archiveSome();
    expect(await stored.step(series, SEVENTH)).toEqual({
      total: 20,
      failed: 2,
    });
    expect(await stored.step(series, SEVENTH + 5 * MINUTE)).toEqual(good);
    expect(await stored.countMinutes()).toBe(0);
  });

  it('passes by figures that belong to no series', async () => {
    await stored.addMinutes(999, SEVENTH, [good]);
    await stored.addMinutes(series, SEVENTH - DAY, [good]);
    expect(await archive().archiveSome()).toEqual({ isDone: true, packed: 1 });
    expect(await stored.countMinutes()).toBe(1);
  });

  it('forgets days and verdicts that are past their time, and no others', async () => {
    const old = dayOf(NOW - 90 * DAY) - 1;
    for (const day of [old - 5, old, old + 1]) {
      await knex(TABLES.health.days).insert({
        series_id: series,
        day,
        figures: Buffer.from([1, 0x84, 0x09]),
      });
    }
    for (const days of [91, 89]) {
      const at = new Date(NOW - days * DAY).toISOString();
      await knex(TABLES.health.verdicts).insert({
        organization_id: inventOrganization(1).id,
        trigger_id: 'webhook-5xx',
        changed_at: at,
        judged_at: at,
        state: 'ended',
        verdict: '{}',
      });
    }
    expect(await archive().archiveSome()).toMatchObject({ isDone: true });
    expect(await stored.days()).toEqual([{ series, day: old + 1 }]);
    expect(await knex(TABLES.health.verdicts).select('judged_at')).toEqual([
      { judged_at: new Date(NOW - 89 * DAY).toISOString() },
    ]);
  });

  it('writes nothing where this replica may not write any more', async () => {
    await stored.addMinutes(series, SEVENTH, [good]);
    const lost = new Error('the round is lost');
    await expect(
      archive().archiveSome({
        write: async () => {
          throw lost;
        },
      }),
    ).rejects.toThrow(lost);
    expect(await stored.days()).toEqual([]);
    expect(await stored.countMinutes()).toBe(1);
  });
});
