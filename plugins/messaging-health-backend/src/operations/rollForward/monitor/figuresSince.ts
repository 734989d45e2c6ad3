import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';

const MINUTE = 60_000;

/** What was counted of one signal. */
export interface WindowFigures {
  total: number;
  failed: number;
  /** End of the window. */
  upTo: Date;
}

/**
 * The figures of a ratio trigger's rolling window, as far as v2 is behind them: minutes
 * that began before it served are the fallback's, and left out. Undefined where there are
 * none yet.
 */
export function figuresSince(
  { figures, limits, series }: TriggerVerdict,
  servesSince: Date,
): WindowFigures | undefined {
  if (!figures || !limits) {
    return undefined;
  }
  const upTo = Date.parse(figures.upTo);
  const from = upTo - limits.rateWindowSeconds * 1000;
  if (from >= servesSince.getTime()) {
    return {
      total: figures.total,
      failed: figures.failed,
      upTo: new Date(upTo),
    };
  }
  const first = Math.ceil(servesSince.getTime() / MINUTE) * MINUTE;
  const counted = (series ?? []).filter(({ minute }) => {
    const at = Date.parse(minute);
    return at >= Math.max(first, from) && at < upTo;
  });
  if (counted.length === 0) {
    return undefined;
  }
  const sum = (key: 'total' | 'failed') =>
    counted.reduce((total, point) => total + point[key], 0);
  return { total: sum('total'), failed: sum('failed'), upTo: new Date(upTo) };
}
