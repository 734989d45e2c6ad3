import { Knex } from 'knex';
import { MINUTE } from '../rules/MinuteFigures';
import { dayOf } from './DayFigures';
import { readKeptMinutes } from './readKeptMinutes';
import { readPackedDays, unpackDays } from './readPackedDays';
import {
  ceilToStep,
  floorToStep,
  SeriesHistory,
  SeriesHistoryBuilder,
} from './SeriesHistory';

/** What to read: in milliseconds, `to` exclusive. */
export interface HistorySpan {
  seriesIds: number[];
  from: number;
  to: number;
  /** See `minutesKeptFrom`. */
  keptFrom: number;
}

/**
 * What was read and is still packed: some hundred bytes a day. Unpacking makes much
 * more of it, so do it series by series.
 */
export interface PackedHistory {
  seriesIds: number[];
  /** A series' history, until the next is unpacked; one that has none is empty. */
  unpack(seriesId: number): SeriesHistory;
}

/** Reads the history of series in two statements, however many they are. */
export async function readHistory(
  knex: Knex,
  { seriesIds, from, to, keptFrom }: HistorySpan,
): Promise<PackedHistory> {
  const start = floorToStep(from);
  const end = Math.max(start, ceilToStep(to));
  // Minutes first: what is packed in between is then seen twice, and not never.
  const minutes = await readKeptMinutes(knex, {
    seriesIds,
    fromMinute: start / MINUTE,
    toMinute: end / MINUTE,
  });
  const days = await readPackedDays(knex, {
    seriesIds,
    fromDay: dayOf(start),
    toDay: dayOf(end - 1),
  });
  const builder = new SeriesHistoryBuilder(start, end, keptFrom);
  return {
    seriesIds,
    unpack(seriesId) {
      builder.clear();
      const packed = days.get(seriesId);
      if (packed) {
        unpackDays(packed, (day, figures) => builder.addDay(day, figures));
      }
      const columns = minutes.get(seriesId);
      if (columns) {
        builder.addMinutes(columns);
      }
      return builder.finish(seriesId);
    },
  };
}
