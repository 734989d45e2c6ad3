import { MeasuredStep } from './measureFigures';

/** Room of the drawing, in its own units; it is stretched to the room that there is. */
export const ROOM = { width: 600, height: 100 };
/** Kept free above and below the line. */
const MARGIN = 4;

/** A stretch of the chart, in its units. */
export interface Stretch {
  x: number;
  width: number;
}

/** A part of the line. */
export interface Run {
  spots: Spot[];
  /** False for a part that stands on too few events to judge. */
  judged: boolean;
}

/** A point of the line. */
interface Spot {
  x: number;
  y: number;
}

/** Everything that is drawn. */
export interface Drawing {
  /** Unbroken runs of steps that have a value. */
  runs: Run[];
  /** Where the limit was passed. */
  breaches: Stretch[];
  /** Where there are no figures at all. */
  gaps: Stretch[];
  limitY?: number;
  /** The value at the top of the room. */
  top: number;
  xOf: (ms: number) => number;
  yOf: (value: number) => number;
}

interface Given {
  steps: MeasuredStep[];
  stepMs: number;
  from: number;
  to: number;
  limit?: number;
}

/** Places a chart's steps: values as lines, passed limits and gaps as stretches. */
export function drawChart(given: Given): Drawing {
  const { stepMs, from, to, limit } = given;
  const steps = given.steps.filter(({ at }) => at > from && at <= to + stepMs);
  const highest = Math.max(0, ...steps.map(({ value }) => value ?? 0));
  const top = roundUp(Math.max(highest, (limit ?? 0) * 2) || 1);
  const xOf = (ms: number) =>
    clamp(((ms - from) / (to - from)) * ROOM.width, ROOM.width);
  const yOf = (value: number) =>
    ROOM.height - MARGIN - (value / top) * (ROOM.height - 2 * MARGIN);
  const stretch = (begin: number, end: number): Stretch => ({
    x: xOf(begin),
    width: xOf(end) - xOf(begin),
  });
  return {
    runs: runsOf(steps, stepMs).map(({ steps: run, judged }) => ({
      spots: run.map(({ at, value }) => ({ x: xOf(at), y: yOf(value) })),
      judged,
    })),
    breaches: spansOf(
      steps.filter(({ over }) => over),
      stepMs,
    ).map(([begin, end]) => stretch(begin, end)),
    gaps: between(spansOf(steps, stepMs), from, to, stepMs).map(
      ([begin, end]) => stretch(begin, end),
    ),
    limitY: limit === undefined ? undefined : yOf(limit),
    top,
    xOf,
    yOf,
  };
}

function clamp(x: number, most: number) {
  return Math.min(most, Math.max(0, x));
}

/** The next round number, so that the top of the chart can be read. */
function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const round = [1, 1.5, 2, 3, 4, 5, 6, 8].find(
    digit => digit * magnitude >= value * 0.9999,
  );
  return (round ?? 10) * magnitude;
}

interface ValuedRun {
  steps: Array<{ at: number; value: number }>;
  judged: boolean;
}

/** Steps that follow on each other and have a value; where judging begins or ends, two runs share a step. */
function runsOf(steps: MeasuredStep[], stepMs: number): ValuedRun[] {
  const runs: ValuedRun[] = [];
  let previous: { at: number; value: number } | undefined;
  for (const { at, value, judged } of steps) {
    if (value === undefined) {
      continue;
    }
    const follows = previous && at - previous.at <= stepMs * 1.5;
    const last = runs[runs.length - 1];
    if (!follows || last.judged !== judged) {
      runs.push({ steps: follows && previous ? [previous] : [], judged });
    }
    previous = { at, value };
    runs[runs.length - 1].steps.push(previous);
  }
  return runs;
}

/** Steps that follow on each other, as spans from the begin of the first to the end of the last. */
function spansOf(
  steps: Array<{ at: number }>,
  stepMs: number,
): Array<[number, number]> {
  const spans: Array<[number, number]> = [];
  for (const { at } of steps) {
    const last = spans[spans.length - 1];
    if (last && at - last[1] <= stepMs * 1.5) {
      last[1] = at;
    } else {
      spans.push([at - stepMs, at]);
    }
  }
  return spans;
}

/** What spans leave open; a newest step that is merely not there yet is no gap. */
function between(
  spans: Array<[number, number]>,
  from: number,
  to: number,
  stepMs: number,
): Array<[number, number]> {
  const edges: Array<[number, number]> = [[from, from], ...spans, [to, to]];
  return edges
    .slice(1)
    .map(([begin], index): [number, number] => [edges[index][1], begin])
    .filter(([begin, end]) => end - begin > stepMs * (end === to ? 2.5 : 1.01));
}
