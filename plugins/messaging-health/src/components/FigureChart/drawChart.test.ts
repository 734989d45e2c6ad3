import { drawChart, ROOM } from './drawChart';
import { MeasuredStep } from './measureFigures';

const STEP = 60_000;
const TO = 60 * STEP;

/** Steps of an hour; those in `missing` are left out. */
function steps(
  value: (index: number) => number | undefined,
  missing: number[] = [],
  limit = 0.02,
): MeasuredStep[] {
  return Array.from({ length: 60 }, (_, index) => index + 1)
    .filter(index => !missing.includes(index))
    .map(index => ({
      at: index * STEP,
      value: value(index),
      judged: true,
      over: (value(index) ?? 0) > limit,
      total: 100,
      failed: 1,
    }));
}

const draw = (given: MeasuredStep[], limit: number | undefined = 0.02) =>
  drawChart({ steps: given, stepMs: STEP, from: 0, to: TO, limit });

describe('drawChart', () => {
  it('draws an hour without gaps as one run', () => {
    const { runs, gaps } = draw(steps(() => 0.01));
    expect(runs.map(({ spots }) => spots.length)).toEqual([60]);
    expect(gaps).toEqual([]);
  });

  it('shows a time without figures as a gap, and never as zero', () => {
    const { runs, gaps } = draw(steps(() => 0.01, [30, 31]));
    expect(runs.map(({ spots }) => spots.length)).toEqual([29, 29]);
    expect(gaps).toEqual([{ x: 290, width: expect.closeTo(20) }]);
  });

  it('breaks the line where there were no events, which is no gap', () => {
    const { runs, gaps } = draw(
      steps(index => (index === 30 ? undefined : 0.01)),
    );
    expect(runs).toHaveLength(2);
    expect(gaps).toEqual([]);
  });

  it('shows that the newest figures are lacking, but not that the last step is on its way', () => {
    expect(draw(steps(() => 0.01, [59, 60])).gaps).toEqual([]);
    expect(draw(steps(() => 0.01, [56, 57, 58, 59, 60])).gaps).toEqual([
      { x: 550, width: 50 },
    ]);
  });

  it('has nothing but a gap to show of nothing', () => {
    expect(draw([])).toMatchObject({
      runs: [],
      gaps: [{ x: 0, width: ROOM.width }],
    });
  });

  it('puts the limit into the picture, worse figures above it, and shades their time', () => {
    const { limitY, runs, breaches, top } = draw(
      steps(index => (index > 50 ? 0.07 : 0.01)),
    );
    const last = runs[0].spots.at(-1)!;
    expect(limitY).toBeGreaterThan(last.y);
    expect(limitY).toBeLessThan(ROOM.height);
    expect(breaches).toEqual([{ x: 500, width: 100 }]);
    expect(top).toBe(0.08);
  });

  it('keeps what can not be judged apart from what is', () => {
    const { runs } = draw(
      steps(() => 0).map((step, index) => ({ ...step, judged: index < 40 })),
    );
    expect(runs.map(({ judged }) => judged)).toEqual([true, false]);
    // The second begins where the first ends, so that the line does not break.
    expect(runs[1].spots[0]).toEqual(runs[0].spots.at(-1));
  });

  it('draws without a limit, and a line of nothing but zeroes', () => {
    const drawing = drawChart({
      steps: steps(() => 0),
      stepMs: STEP,
      from: 0,
      to: TO,
    });
    expect(drawing.limitY).toBeUndefined();
    expect(drawing.runs[0].spots[0].y).toBe(ROOM.height - 4);
  });
});
