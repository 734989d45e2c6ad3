import {
  isRatioTrigger,
  SIGNAL_OF_TRIGGER,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import {
  Change,
  createDay,
  DAY,
  DayFigures,
  dayOf,
  FigureTrack,
  HISTORY_STEP,
  minutesKeptFrom,
  packDay,
  startOfDay,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { Knex } from 'knex';
import { inventSeries } from './inventSeries';
import { judgeLive } from './judgeLive';
import { organizationId } from '../inventOrganization';
import { DAYS, ORGANIZATIONS, RETENTION, TRIGGERS } from './settings';

const MINUTE = 60_000;

/** What was stored. */
export interface Seeded {
  from: number;
  to: number;
  /** From here on figures are kept by the minute. */
  keptFrom: number;
  series: number;
  days: number;
  minutes: number;
  episodes: number;
}

/**
 * Stores 90 days up to `to` as the backend would have left them: packed days, the
 * newest days by the minute, and every episode that its engine found in the minutes.
 */
export async function seedHistory(knex: Knex, to: number): Promise<Seeded> {
  const from = startOfDay(dayOf(to - DAYS * DAY));
  const keptFrom = minutesKeptFrom(to, RETENTION.observationsMilliseconds);
  const seeded: Seeded = {
    from,
    to,
    keptFrom,
    series: 0,
    days: 0,
    minutes: 0,
    episodes: 0,
  };
  for (let organization = 0; organization < ORGANIZATIONS; organization++) {
    for (const trigger of TRIGGERS) {
      seeded.series += 1;
      const track = inventSeries({
        trigger,
        seed: seeded.series,
        from,
        minutes: (to - from) / MINUTE,
      });
      await store(knex, { organization, trigger, track, seeded });
    }
  }
  await knex.raw('vacuum analyze');
  return seeded;
}

async function store(
  knex: Knex,
  one: {
    organization: number;
    trigger: TriggerId;
    track: FigureTrack;
    seeded: Seeded;
  },
): Promise<void> {
  const { organization, trigger, track, seeded } = one;
  const [{ id }] = await knex('health_series')
    .insert({
      organization_id: organizationId(organization),
      signal: SIGNAL_OF_TRIGGER[trigger],
      source: 'pushed',
    })
    .returning('id');
  const { steps, days } = toSteps(track, seeded.keptFrom);
  const changes = judgeLive(trigger, track, steps);
  await knex('health_days').insert(
    [...days].map(([day, figures]) => ({
      series_id: id,
      day,
      figures: packDay(figures),
    })),
  );
  seeded.days += days.size;
  seeded.minutes += await storeMinutes(knex, id, track, seeded.keptFrom);
  seeded.episodes += await storeChanges(knex, organization, trigger, changes);
}

/** The track in steps of 5 minutes: all of it, and the days that are packed by now. */
function toSteps(track: FigureTrack, keptFrom: number) {
  const steps = new FigureTrack(
    track.from,
    Math.ceil((track.to - track.from) / HISTORY_STEP),
    HISTORY_STEP,
  );
  const days = new Map<number, DayFigures>();
  for (let at = track.from; at < track.to; at += HISTORY_STEP) {
    const sum = track.sum(at + HISTORY_STEP, HISTORY_STEP);
    if (sum.steps > 0) {
      steps.set(at, sum.total, sum.failed);
      if (at < keptFrom) {
        const day = days.get(dayOf(at)) ?? createDay();
        days.set(dayOf(at), day);
        const step = (at % DAY) / HISTORY_STEP;
        day.totals[step] = sum.total;
        day.failures[step] = sum.failed;
        day.known[step] = 1;
      }
    }
  }
  return { steps, days };
}

async function storeMinutes(
  knex: Knex,
  id: number,
  track: FigureTrack,
  keptFrom: number,
): Promise<number> {
  const minutes: number[] = [];
  const totals: number[] = [];
  const failures: number[] = [];
  for (let at = keptFrom; at < track.to; at += MINUTE) {
    const figures = track.get(at);
    if (figures) {
      minutes.push(at / MINUTE);
      totals.push(figures.total);
      failures.push(figures.failed);
    }
  }
  await knex.raw(
    `insert into health_figures (series_id, minute, total, failed)
     select ?::integer, * from unnest(?::integer[], ?::float8[], ?::float8[])`,
    [id, minutes, totals, failures],
  );
  return minutes.length;
}

async function storeChanges(
  knex: Knex,
  organization: number,
  trigger: TriggerId,
  changes: Change[],
): Promise<number> {
  const iso = (instant: number) => new Date(instant).toISOString();
  const begins = isRatioTrigger(trigger) ? 'firing' : 'suspected';
  const rows = changes.map(({ turn, at, onsetAt }) => ({
    organization_id: organizationId(organization),
    trigger_id: trigger,
    changed_at: iso(at),
    judged_at: iso(at),
    state: turn === 'fires' ? begins : 'ended',
    onset_at: turn === 'fires' ? iso(onsetAt ?? at) : null,
    verdict: '{}',
  }));
  await knex.batchInsert('health_verdicts', rows, 1_000);
  return changes.filter(({ turn }) => turn === 'fires').length;
}
