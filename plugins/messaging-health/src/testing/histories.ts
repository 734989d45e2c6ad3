import {
  FigureHistory,
  figureHistoryQuerySchema,
  FigurePoint,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { SeenRequest } from './FakeBackend';
import { NOW } from './moments';

const MINUTE_MS = 60_000;
const MOST_POINTS = 2000;

const LIMITS: Partial<Record<TriggerId, number>> = {
  'webhook-5xx': 0.02,
  'identity-failure': 0.01,
  'stage-move-failure': 0.01,
  'execution-failure': 0.05,
  duplicates: 3,
};

/** Steps that suit a span, as the backend chooses them. */
function stepOf(spanMs: number): number {
  const fitting = [1, 5, 15, 60, 180].find(
    minutes => spanMs / (minutes * MINUTE_MS) <= MOST_POINTS,
  );
  return (fitting ?? 720) * MINUTE_MS;
}

/** An invented history for any question: a day with a bad hour, a gap, and the incident of that hour. */
export function historyFor(request: SeenRequest): FigureHistory {
  const { trigger, from, to } = figureHistoryQuerySchema.parse(
    Object.fromEntries(request.query),
  );
  const begin = Date.parse(from);
  const end = Date.parse(to);
  const stepMs = stepOf(end - begin);
  const bad = { from: NOW - 100 * MINUTE_MS, to: NOW - 70 * MINUTE_MS };
  const points: FigurePoint[] = [];
  const isRare = trigger === 'duplicates';
  for (let at = begin; at < end; at += stepMs) {
    const isGap = at > NOW - 50 * MINUTE_MS && at < NOW - 35 * MINUTE_MS;
    if (!isGap) {
      const isBad = at >= bad.from && at < bad.to;
      const total = isRare
        ? Number(isBad && at % (5 * MINUTE_MS) === 0)
        : Math.round((80 + 40 * Math.sin(at / 9e6)) * (stepMs / MINUTE_MS));
      points.push({
        at: new Date(at).toISOString(),
        total,
        failed: isRare ? total : Math.round(total * (isBad ? 0.06 : 0.004)),
      });
    }
  }
  const span = {
    from: new Date(bad.from + 15 * MINUTE_MS).toISOString(),
    to: new Date(bad.to).toISOString(),
  };
  return {
    trigger,
    source: 'observations',
    stepSeconds: stepMs / 1000,
    points,
    limit: LIMITS[trigger],
    marks: [
      { kind: 'incident', id: 'INC-000041', ...span },
      { kind: 'firing', id: trigger, ...span },
    ],
  };
}
