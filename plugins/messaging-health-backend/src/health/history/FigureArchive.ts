import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { partsOf, TABLES } from '../../database';
import { MINUTE } from '../rules/MinuteFigures';
import { DAY, dayOf } from './DayFigures';
import { sumMinutes } from './mergeSteps';
import { purgeHistory } from './purgeHistory';
import { takeKeptMinutes } from './readKeptMinutes';
import { storeDays } from './storeDays';
import { Write, writeTo } from './Write';

const MINUTES_A_DAY = DAY / MINUTE;
/** A day of so many series is some megabytes, and a transaction of well under a second. */
const SERIES_A_TRANSACTION = 100;
const SERIES_A_LISTING = 5_000;
const DEFAULT_BUDGET = 5_000;

export interface FigureArchiveDeps {
  knex: Knex;
  clock: Clock;
  retention: {
    /** How long figures are kept by the minute. */
    observationsMilliseconds: number;
    /** How long days and verdicts are kept. */
    historyMilliseconds: number;
  };
}

/** How far a call got. */
export interface ArchiveProgress {
  /** False where the time was up before all was done: the next call goes on. */
  isDone: boolean;
  /** Days of series that were packed. */
  packed: number;
}

/**
 * Packs figures that are older than minutes are kept, a UTC day at a time, and forgets
 * what is older than history is kept. Nothing but the tables says how far it is: a day
 * of a series is packed and its minutes are gone in one transaction, or neither.
 */
export class FigureArchive {
  /** Saves looking at series of `day` up to `after` once more; lost without harm. */
  private place: { day: number; after: number } | undefined;

  constructor(private readonly deps: FigureArchiveDeps) {}

  /** Does what it can in about `budgetMilliseconds`, and at least one piece of each work. */
  async archiveSome(
    options: { budgetMilliseconds?: number; write?: Write } = {},
  ): Promise<ArchiveProgress> {
    const { knex, clock, retention } = this.deps;
    const { budgetMilliseconds = DEFAULT_BUDGET, write = writeTo(knex) } =
      options;
    const start = clock.now().getTime();
    const isTimeUp = () => clock.now().getTime() - start >= budgetMilliseconds;
    const isPurged = await purgeHistory({
      write,
      before: new Date(start - retention.historyMilliseconds),
      isTimeUp,
    });
    const progress: ArchiveProgress = { isDone: isPurged, packed: 0 };
    const end = dayOf(start - retention.observationsMilliseconds);
    for (
      let day = await this.findDay(-Infinity);
      day !== undefined && day < end;
      day = await this.findDay(day)
    ) {
      const isThrough = await this.packDay(day, write, isTimeUp, progress);
      if (!isThrough) {
        return { ...progress, isDone: false };
      }
    }
    return progress;
  }

  /** The oldest day after another that has minutes, or where the last call stopped. */
  private async findDay(after: number): Promise<number | undefined> {
    if (this.place) {
      return this.place.day;
    }
    const query = this.deps.knex(TABLES.health.figures);
    if (after > -Infinity) {
      query.where('minute', '>=', (after + 1) * MINUTES_A_DAY);
    }
    const [{ oldest }]: { oldest: number | null }[] = await query.min(
      'minute as oldest',
    );
    return oldest === null ? undefined : Math.floor(oldest / MINUTES_A_DAY);
  }

  /** True once no series has minutes of the day any more; false where the time was up before. */
  private async packDay(
    day: number,
    write: Write,
    isTimeUp: () => boolean,
    progress: ArchiveProgress,
  ): Promise<boolean> {
    for (;;) {
      const ids = await this.listSeries(this.place?.after ?? 0);
      if (ids.length === 0) {
        this.place = undefined;
        return true;
      }
      for (const seriesIds of partsOf(ids, SERIES_A_TRANSACTION)) {
        progress.packed += await write(transaction =>
          packSeries(transaction, day, seriesIds),
        );
        this.place = { day, after: seriesIds[seriesIds.length - 1] };
        if (isTimeUp()) {
          return false;
        }
      }
    }
  }

  private async listSeries(after: number): Promise<number[]> {
    const rows: { id: number }[] = await this.deps
      .knex(TABLES.health.series)
      .where('id', '>', after)
      .orderBy('id')
      .limit(SERIES_A_LISTING)
      .select('id');
    return rows.map(({ id }) => id);
  }
}

/** Packs a day of some series, and answers of how many there were minutes. */
async function packSeries(
  transaction: Knex.Transaction,
  day: number,
  seriesIds: number[],
): Promise<number> {
  const taken = await takeKeptMinutes(transaction, {
    seriesIds,
    fromMinute: day * MINUTES_A_DAY,
    toMinute: (day + 1) * MINUTES_A_DAY,
  });
  const days = [...taken.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([seriesId, columns]) =>
      [...sumMinutes(columns).values()].map(figures => ({
        seriesId,
        day,
        figures,
      })),
    );
  await storeDays(transaction, days, 'larger');
  return days.length;
}
