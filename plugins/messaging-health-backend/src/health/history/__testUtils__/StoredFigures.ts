import { Signal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { Figures } from '../../rules/FigureTrack';
import { MINUTE } from '../../rules/MinuteFigures';
import { HISTORY_STEP } from '../../rules/usualVolume';
import { dayOf, startOfDay } from '../DayFigures';
import { unpackDay } from '../unpackDay';

/** Puts figures into the tables, and tells what lies there. */
export class StoredFigures {
  constructor(private readonly knex: Knex) {}

  /** Makes a series and answers its id. */
  async addSeries(
    organizationId: string,
    signal: Signal = 'webhook',
    source = 'pushed',
  ): Promise<number> {
    const [{ id }] = await this.knex(TABLES.health.series)
      .insert({ organization_id: organizationId, signal, source })
      .returning('id');
    return id;
  }

  /** Minutes one after the other; undefined where there are none. */
  async addMinutes(
    seriesId: number,
    from: number,
    minutes: Array<Figures | undefined>,
  ): Promise<void> {
    const rows = minutes.flatMap((figures, index) =>
      figures
        ? [{ series_id: seriesId, minute: from / MINUTE + index, ...figures }]
        : [],
    );
    for (let start = 0; start < rows.length; start += 400) {
      await this.knex(TABLES.health.figures).insert(
        rows.slice(start, start + 400),
      );
    }
  }

  async countMinutes(): Promise<number> {
    const [{ count }] = await this.knex(TABLES.health.figures).count(
      '* as count',
    );
    return Number(count);
  }

  /** What is packed of a step; undefined where it has no data. */
  async step(seriesId: number, at: number): Promise<Figures | undefined> {
    const day = await this.knex(TABLES.health.days)
      .where({ series_id: seriesId, day: dayOf(at) })
      .first('figures');
    const { totals, failures, known } = unpackDay(day.figures);
    const step = (at - startOfDay(dayOf(at))) / HISTORY_STEP;
    return known[step] === 1
      ? { total: totals[step], failed: failures[step] }
      : undefined;
  }

  /** Days that are packed, by series. */
  async days(): Promise<Array<{ series: number; day: number }>> {
    const rows = await this.knex(TABLES.health.days)
      .orderBy(['series_id', 'day'])
      .select('series_id', 'day');
    return rows.map(row => ({ series: row.series_id, day: row.day }));
  }

  /** All events that are stored, packed or not. */
  async sum(): Promise<Figures> {
    const sum = { total: 0, failed: 0 };
    const minutes = await this.knex(TABLES.health.figures).select();
    const days = await this.knex(TABLES.health.days).select('figures');
    for (const { total, failed } of minutes) {
      sum.total += total;
      sum.failed += failed;
    }
    for (const { figures } of days) {
      const { totals, failures } = unpackDay(figures);
      sum.total += totals.reduce((a, b) => a + b, 0);
      sum.failed += failures.reduce((a, b) => a + b, 0);
    }
    return sum;
  }
}
