import {
  Signal,
  SIGNAL_OF_TRIGGER,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { DAY } from './DayFigures';
import { MINUTE } from '../rules/MinuteFigures';

/** The series that stands for a trigger of an organization. */
export interface ChosenSeries {
  organizationId: string;
  trigger: TriggerId;
  seriesId: number;
  source: string;
}

interface SeriesRow {
  id: number;
  organization_id: string;
  signal: Signal;
  source: string;
}

interface TriggerRow {
  organization_id: string;
  trigger_id: TriggerId;
  series_id: number | null;
}

/**
 * For each trigger of each organization the series that it is judged by now or, where
 * none is, the one with the newest data. A trigger without any series is left out. A
 * few statements, however many organizations.
 */
export async function chooseSeries(
  knex: Knex,
  organizationIds: string[],
  triggers: TriggerId[],
): Promise<ChosenSeries[]> {
  const series: SeriesRow[] = [];
  const judged = new Map<string, number>();
  for (const ids of chunked(organizationIds, 1)) {
    series.push(
      ...(await knex<SeriesRow>(TABLES.health.series)
        .whereIn('organization_id', ids)
        .whereIn(
          'signal',
          triggers.map(trigger => SIGNAL_OF_TRIGGER[trigger]),
        )
        .orderBy('id')
        .select('id', 'organization_id', 'signal', 'source')),
    );
    const rows: TriggerRow[] = await knex<TriggerRow>(TABLES.health.triggers)
      .whereIn('organization_id', ids)
      .whereIn('trigger_id', triggers)
      .whereNotNull('series_id')
      .select('organization_id', 'trigger_id', 'series_id');
    for (const row of rows) {
      judged.set(
        `${row.organization_id} ${row.trigger_id}`,
        row.series_id ?? 0,
      );
    }
  }
  const candidates = organizationIds.flatMap(organizationId =>
    triggers.flatMap(trigger => {
      const own = series.filter(
        row =>
          row.organization_id === organizationId &&
          row.signal === SIGNAL_OF_TRIGGER[trigger],
      );
      const now = own.find(
        ({ id }) => id === judged.get(`${organizationId} ${trigger}`),
      );
      return own.length === 0
        ? []
        : [{ organizationId, trigger, series: now ? [now] : own }];
    }),
  );
  const newest = await readNewest(
    knex,
    candidates
      .filter(({ series: own }) => own.length > 1)
      .flatMap(({ series: own }) => own.map(({ id }) => id)),
  );
  return candidates.map(({ organizationId, trigger, series: own }) => {
    const age = ({ id }: SeriesRow) => newest.get(id) ?? -1;
    const [best] = [...own].sort((a, b) => age(b) - age(a) || a.id - b.id);
    return { organizationId, trigger, seriesId: best.id, source: best.source };
  });
}

/** The newest minute that each series has data of, as far as the days tell it. */
async function readNewest(
  knex: Knex,
  seriesIds: number[],
): Promise<Map<number, number>> {
  const newest = new Map<number, number>();
  for (const ids of chunked(seriesIds, 1)) {
    const days: { series_id: number; newest: number }[] = await knex(
      TABLES.health.days,
    )
      .whereIn('series_id', ids)
      .groupBy('series_id')
      .select('series_id')
      .max('day as newest');
    days.forEach(row => newest.set(row.series_id, (row.newest * DAY) / MINUTE));
    const minutes: { series_id: number; newest: number }[] = await knex(
      TABLES.health.figures,
    )
      .whereIn('series_id', ids)
      .groupBy('series_id')
      .select('series_id')
      .max('minute as newest');
    minutes.forEach(row =>
      newest.set(
        row.series_id,
        Math.max(row.newest, newest.get(row.series_id) ?? 0),
      ),
    );
  }
  return newest;
}
