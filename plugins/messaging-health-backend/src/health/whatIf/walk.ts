import { FigureTrack, SpanFigures } from '../rules/FigureTrack';
import { Turn } from '../rules/RatioMachine';

/** A stretch of figures to be judged, an evaluation at the end of each step. */
export interface Stretch {
  track: FigureTrack;
  /** The first step that is judged begins here. */
  from: number;
  /** The last one ends here. */
  to: number;
  /** Length of the window that each evaluation looks back on: whole steps. */
  window: number;
  /** End of the newest step with data before `from`. */
  dataEnd: number | undefined;
}

/** Judges one instant. */
export type Evaluate = (
  at: number,
  window: SpanFigures,
  dataEnd: number | undefined,
) => Turn;

/** What is left of a walk for the next stretch. */
export interface Walked {
  dataEnd: number | undefined;
  evaluations: number;
}

/** Evaluates step after step, as the live rounds do minute after minute. */
export function walk(
  { track, from, to, window: length, dataEnd: before }: Stretch,
  evaluate: Evaluate,
  onTurn: (turn: 'fires' | 'ends', at: number) => void,
): Walked {
  const { step } = track;
  let dataEnd = before;
  let evaluations = 0;
  const window = track.sum(from, length);
  for (let at = from + step; at <= to; at += step) {
    const entering = at - step;
    track.roll(window, entering, entering - length);
    if (track.has(entering)) {
      dataEnd = at;
    }
    const turn = evaluate(at, window, dataEnd);
    evaluations += 1;
    if (turn) {
      onTurn(turn, at);
    }
  }
  return { dataEnd, evaluations };
}
