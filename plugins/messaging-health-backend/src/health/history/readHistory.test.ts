import { Knex } from 'knex';
import { TABLES } from '../../database';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { inventOrganization } from '../__testUtils__/createTestRoom';
import { FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { randomTrace, trackOf } from '../whatIf/__testUtils__/traces';
import { StoredFigures } from './__testUtils__/StoredFigures';
import { DAY } from './DayFigures';
import { FigureArchive } from './FigureArchive';
import { readHistory } from './readHistory';
import { writeHistory } from './writeHistory';

const KEPT_FROM = Date.UTC(2026, 1, 8);
const FROM = KEPT_FROM - 2 * DAY;
const TO = KEPT_FROM + DAY;
const good = { total: 10, failed: 1 };

/** Steps with data, one after the other. */
function listSteps(track: FigureTrack) {
  const steps = [];
  for (let at = track.from; at < track.to; at += track.step) {
    if (track.has(at)) {
      steps.push({ at, ...track.get(at) });
    }
  }
  return steps;
}

describeOnDatabases('history that is read', createDatabase => {
  let knex: Knex;
  let stored: StoredFigures;
  let ids: number[];

  beforeEach(async () => {
    knex = await createDatabase();
    stored = new StoredFigures(knex);
    ids = [];
    for (let organization = 1; organization <= 3; organization++) {
      ids.push(await stored.addSeries(inventOrganization(organization).id));
    }
  });

  const read = (from = FROM, to = TO) =>
    readHistory(knex, { seriesIds: ids, from, to, keptFrom: KEPT_FROM });
  const archiveUpTo = (instant: number) =>
    new FigureArchive({
      knex,
      clock: new FakeClock(new Date(instant)),
      retention: { observationsMilliseconds: 0, historyMilliseconds: 90 * DAY },
    }).archiveSome();

  it('tells the same steps whether they are packed yet or not, of many series at once', async () => {
    const traces = ids.map(id => randomTrace(id, (TO - FROM) / MINUTE));
    for (const [index, id] of ids.entries()) {
      await stored.addMinutes(id, FROM, traces[index]);
    }
    const fresh = await read();
    const before = ids.map(id => listSteps(fresh.unpack(id).steps));
    await archiveUpTo(KEPT_FROM);
    const packed = await read();
    for (const [index, id] of ids.entries()) {
      const { steps, minutes, exactFrom } = packed.unpack(id);
      const track = trackOf(traces[index], FROM);
      expect(listSteps(steps)).toEqual(before[index]);
      expect(listSteps(minutes).filter(({ at }) => at >= KEPT_FROM)).toEqual(
        listSteps(track).filter(({ at }) => at >= KEPT_FROM),
      );
      expect(exactFrom).toBeLessThan(KEPT_FROM + DAY / 4);
      for (const { at, ...figures } of before[index]) {
        const { total, failed } = track.sum(at + HISTORY_STEP, HISTORY_STEP);
        expect(figures).toEqual({ total, failed });
      }
    }
  });

  it('tells of a part of a day only what lies in the span', async () => {
    await stored.addMinutes(ids[0], FROM, Array(1440).fill(good));
    await archiveUpTo(KEPT_FROM);
    const history = await read(FROM + 12 * MINUTE, FROM + 23 * MINUTE);
    expect(listSteps(history.unpack(ids[0]).steps)).toEqual(
      [10, 15, 20].map(minute => ({
        at: FROM + minute * MINUTE,
        total: 50,
        failed: 5,
      })),
    );
  });

  it('is empty for a series without any', async () => {
    const { steps, minutes, exactFrom } = (await read()).unpack(ids[2]);
    expect([steps.newest, minutes.newest, exactFrom]).toEqual([
      undefined,
      undefined,
      TO,
    ]);
  });

  it('knows by the minute from where the minutes begin, and by steps before', async () => {
    const begins = KEPT_FROM + 6 * 60 * MINUTE + 2 * MINUTE;
    await stored.addMinutes(ids[0], begins, [good, good, good]);
    await writeHistory({
      knex,
      steps: [{ seriesId: ids[0], at: KEPT_FROM, total: 70, failed: 7 }],
    });
    const { steps, exactFrom } = (await read()).unpack(ids[0]);
    expect(exactFrom).toBe(begins - 2 * MINUTE);
    expect(steps.get(KEPT_FROM)).toEqual({ total: 70, failed: 7 });
    expect(steps.get(exactFrom)).toEqual({ total: 30, failed: 3 });
  });

  it('takes of a step that a source told whole what counted more', async () => {
    await stored.addMinutes(ids[0], KEPT_FROM + 4 * MINUTE, [good]);
    await writeHistory({
      knex,
      steps: [{ seriesId: ids[0], at: KEPT_FROM, total: 50, failed: 5 }],
    });
    const { steps } = (await read()).unpack(ids[0]);
    expect(steps.get(KEPT_FROM)).toEqual({ total: 50, failed: 5 });
  });

  it('names the row of a day that can not be read', async () => {
    await knex(TABLES.health.days).insert({
      series_id: ids[1],
      day: FROM / DAY,
      figures: Buffer.from([7]),
    });
    const history = await read();
    expect(() => history.unpack(ids[1])).toThrow(
      `(series_id ${ids[1]}, day ${FROM / DAY})`,
    );
  });

  describe('of weeks past, from a source that still knew them', () => {
    const tell = (total: number, at = FROM) =>
      writeHistory({
        knex,
        steps: [{ seriesId: ids[0], at, total, failed: 0 }],
      });

    it('is kept beside what is known, which stays', async () => {
      await tell(5);
      await tell(9);
      await tell(4, FROM + HISTORY_STEP);
      await tell(3, FROM - DAY);
      expect(await stored.step(ids[0], FROM)).toEqual({ total: 5, failed: 0 });
      expect(await stored.step(ids[0], FROM + HISTORY_STEP)).toEqual({
        total: 4,
        failed: 0,
      });
      expect(await stored.days()).toHaveLength(2);
    });

    it('takes nothing at all for nothing to do', async () => {
      await writeHistory({ knex, steps: [] });
      expect(await stored.days()).toEqual([]);
    });
  });
});
