import { SeriesPoint } from '@messaging-health/backstage-plugin-common';

const MINUTE_MS = 60_000;

/** Room of the drawing, in SVG units. */
export const CHART = { width: 240, height: 48, minutes: 60 };

/** A point of the drawing. */
interface Spot {
  x: number;
  y: number;
}

/** What is drawn: unbroken runs of minutes that have data, and where the limit runs. */
export interface Plot {
  runs: Spot[][];
  limitY: number;
  xOf: (ms: number) => number;
}

/**
 * Places the last hour. A minute without events has no share of failures, so it
 * breaks the line instead of touching zero.
 */
export function plot(
  series: SeriesPoint[],
  threshold: number,
  now: number,
): Plot {
  const start = now - CHART.minutes * MINUTE_MS;
  const shares = series
    .filter(point => point.total > 0)
    .map(point => ({
      at: Date.parse(point.minute),
      share: point.failed / point.total,
    }))
    .filter(point => point.at >= start - MINUTE_MS);
  const top = Math.max(threshold * 2, ...shares.map(point => point.share));
  const xOf = (ms: number) =>
    clamp(((ms - start) / (CHART.minutes * MINUTE_MS)) * CHART.width);
  const yOf = (share: number) =>
    top > 0
      ? CHART.height - 2 - (share / top) * (CHART.height - 4)
      : CHART.height;

  const runs: Spot[][] = [];
  let previous = -Infinity;
  for (const { at, share } of shares) {
    if (at - previous > MINUTE_MS) {
      runs.push([]);
    }
    runs[runs.length - 1].push({ x: xOf(at), y: yOf(share) });
    previous = at;
  }
  return { runs, limitY: yOf(threshold), xOf };
}

function clamp(x: number) {
  return Math.min(CHART.width, Math.max(0, x));
}
