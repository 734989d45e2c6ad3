import { FigurePoint } from '@messaging-health/backstage-plugin-common';
import { ago, hour, MINUTE } from '../../testing';
import { Measure } from './Measure';
import { drawnLimit, measureFigures } from './measureFigures';

const share: Measure = {
  kind: 'share',
  windowSeconds: 5 * MINUTE,
  limit: 0.02,
  minimumSamples: 20,
};
const groups: Measure = {
  kind: 'groups',
  windowSeconds: 30 * MINUTE,
  limit: 3,
  minimumSamples: 1,
};
const volume: Measure = {
  kind: 'volume',
  windowSeconds: 60 * MINUTE,
  limit: 30,
  minimumSamples: 1,
};

const pointsOf = (
  failedAt: (minutesAgo: number) => number,
  gaps: number[] = [],
): FigurePoint[] =>
  hour(failedAt, gaps).map(({ minute, total, failed }) => ({
    at: minute,
    total,
    failed,
  }));

const measure = (kind: Measure, points: FigurePoint[], stepSeconds = 60) =>
  measureFigures({
    points,
    stepSeconds,
    measure: kind,
    from: points.length > 0 ? Date.parse(points[0].at) : 0,
  });

describe('measureFigures', () => {
  it('gives the share of the rolling window, as the trigger is judged', () => {
    // 8 of 80 failed in each of the last 2 minutes: 16 of 400 in the window.
    const steps = measure(
      share,
      pointsOf(minutesAgo => (minutesAgo <= 2 ? 8 : 0)),
    );
    expect(steps.at(-1)).toMatchObject({
      value: 0.04,
      total: 400,
      failed: 16,
      over: true,
    });
    expect(steps.at(-3)).toMatchObject({ value: 0, over: false });
  });

  it('does not take the limit itself for over it', () => {
    const steps = measure(
      { ...share, limit: 0.1 },
      pointsOf(() => 8),
    );
    expect(steps.some(({ over }) => over)).toBe(false);
  });

  it('ends a step at its end, where the evaluation stands', () => {
    const [first] = pointsOf(() => 0);
    expect(measure(share, [first])[0].at).toBe(Date.parse(first.at) + 60_000);
  });

  it('makes no step of a minute without figures', () => {
    expect(
      measure(
        share,
        pointsOf(() => 0, [30, 31]),
      ),
    ).toHaveLength(58);
  });

  it('gives no share of no events', () => {
    const [step] = measure(share, [{ at: ago(60), total: 0, failed: 0 }]);
    expect(step).toMatchObject({ value: undefined, judged: false });
  });

  it('judges nothing by fewer events than a judgement needs', () => {
    const [step] = measure(share, [{ at: ago(60), total: 19, failed: 19 }]);
    expect(step).toMatchObject({ value: 1, judged: false, over: false });
  });

  it('counts groups over their window, once it is whole', () => {
    const steps = measure(
      groups,
      pointsOf(minutesAgo => (minutesAgo <= 3 ? 1 : 0)),
    );
    expect(steps[28].value).toBeUndefined();
    expect(steps[29].value).toBe(0);
    expect(steps.at(-2)).toMatchObject({ value: 2, over: false });
    expect(steps.at(-1)).toMatchObject({ value: 3, over: true });
  });

  it('takes no group limit for passed in steps longer than its window', () => {
    const points = [{ at: ago(7200), total: 9, failed: 9 }];
    expect(measure(groups, points, 3600)[0]).toMatchObject({
      value: 9,
      over: false,
    });
  });

  it('gives a volume as the mean of ten minutes, and its limit by the minute', () => {
    const steps = measure(
      volume,
      pointsOf(() => 0),
    );
    expect(steps[8].value).toBeUndefined();
    expect(steps.at(-1)?.value).toBe(80);
    expect(drawnLimit(volume)).toBe(0.5);
    expect(drawnLimit(share)).toBe(0.02);
  });
});
