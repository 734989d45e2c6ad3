import {
  FigurePoint,
  say,
  Statement,
  TriggerId,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { MeasureRun } from './Measurement';

const MINUTE = 60_000;
/** With these, figures are missing and not merely few. */
const BLIND: ReadonlySet<UnknownReason | undefined> = new Set([
  'never-evaluated',
  'no-source',
  'no-data',
  'source-unavailable',
  'stale',
]);

/** Figures by the minute, each minute wholly after the switch; or why there are none. */
export async function readFigures(
  { figures, watched, verdicts, from, until }: MeasureRun,
  trigger: TriggerId,
): Promise<{ points: FigurePoint[] } | { unknown: Statement }> {
  const verdict = verdicts?.triggers.find(one => one.trigger === trigger);
  if (!verdict || BLIND.has(verdict.unknownReason)) {
    return {
      unknown: verdict?.explanation ?? say('watch.point.no-figures'),
    };
  }
  // A minute that began before the switch holds v2's events, too.
  const first = Math.ceil(from.getTime() / MINUTE) * MINUTE;
  if (first >= until.getTime()) {
    return { points: [] };
  }
  const { points } = await figures.read(watched.organization, {
    trigger,
    from: new Date(first).toISOString(),
    to: until.toISOString(),
  });
  return { points };
}

/** Adds points up. */
export function sumOf(points: Pick<FigurePoint, 'total' | 'failed'>[]): {
  total: number;
  failed: number;
} {
  return points.reduce(
    (sum, { total, failed }) => ({
      total: sum.total + total,
      failed: sum.failed + failed,
    }),
    { total: 0, failed: 0 },
  );
}

/** Whole minutes of what was looked at, for people. */
export function minutesOf({
  from,
  until,
}: Pick<MeasureRun, 'from' | 'until'>): number {
  return Math.max(1, Math.round((until.getTime() - from.getTime()) / MINUTE));
}
