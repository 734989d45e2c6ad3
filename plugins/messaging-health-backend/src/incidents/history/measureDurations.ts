import { Durations } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { isSqlite } from '../../database';
import { incidentsOfSpan, StatisticsSpan } from './incidentsOfSpan';

/** Between which two columns each duration lies. */
const DURATIONS = {
  detection: ['onset_at', 'detected_at'],
  decision: ['detected_at', 'decided_at'],
  restoration: ['detected_at', 'restored_at'],
  closing: ['detected_at', 'closed_at'],
} as const;
type DurationName = keyof typeof DURATIONS;

type Figures = Record<'total' | 'p50' | 'p90' | 'longest', number | null>;

/** Seconds between two columns, to the millisecond. */
function secondsBetween(knex: Knex, [from, to]: readonly [string, string]) {
  return isSqlite(knex)
    ? `round((julianday(i.${to}) - julianday(i.${from})) * 86400, 3)`
    : `extract(epoch from i.${to}::timestamptz - i.${from}::timestamptz)::double precision`;
}

/**
 * How long one thing took, as nearest ranks: the smallest time that so many of all were not over. Dismissed incidents
 * were none, and take no part.
 */
async function measureDuration(
  knex: Knex,
  span: StatisticsSpan,
  name: DurationName,
): Promise<Durations> {
  const [from, to] = DURATIONS[name];
  const seconds = secondsBetween(knex, [from, to]);
  const [found]: Figures[] = await knex
    .with(
      'ranked',
      incidentsOfSpan(knex, span)
        .whereNot('i.status', 'dismissed')
        .whereNotNull(`i.${from}`)
        .whereNotNull(`i.${to}`)
        .select(
          knex.raw(`${seconds} as seconds`),
          knex.raw(`row_number() over (order by ${seconds}) as place`),
          knex.raw('count(*) over () as total'),
        ),
    )
    .from('ranked')
    .select(
      knex.raw('max(total) as total'),
      knex.raw('min(case when place * 2 >= total then seconds end) as p50'),
      knex.raw(
        'min(case when place * 10 >= total * 9 then seconds end) as p90',
      ),
      knex.raw('max(seconds) as longest'),
    );
  return {
    count: Number(found.total ?? 0),
    p50: found.p50 ?? undefined,
    p90: found.p90 ?? undefined,
    longest: found.longest ?? undefined,
  };
}

/** How long detection, decision, restoration and closing took. */
export async function measureDurations(
  knex: Knex,
  span: StatisticsSpan,
): Promise<Record<DurationName, Durations>> {
  const measure = (name: DurationName) => measureDuration(knex, span, name);
  return {
    detection: await measure('detection'),
    decision: await measure('decision'),
    restoration: await measure('restoration'),
    closing: await measure('closing'),
  };
}
