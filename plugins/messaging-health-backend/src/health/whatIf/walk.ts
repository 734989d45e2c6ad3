import { FigureTrack } from '../rules/FigureTrack';
import { Turn } from '../rules/RatioMachine';

/** A stretch of figures to be judged, an evaluation at the end of each step. */
export interface Stretch {
  track: FigureTrack;
  /** The first step that is judged begins here. */
  from: number;
  /** The last one ends here. */
  to: number;
  /** End of the newest step with data before `from`. */
  dataEnd: number | undefined;
}

/** One of the machines that the live rounds run on too, as a walk drives it. */
export interface Walker {
  /** Length of the window that each evaluation looks back on, in whole steps. */
  window: number;
  /** Judges an instant by the figures of the window that ends there; `steps` counts those with data. */
  evaluate(
    at: number,
    total: number,
    failed: number,
    steps: number,
    dataEnd: number | undefined,
  ): Turn;
  /** True where such a window can begin nothing: then, while nothing goes on, it need not be evaluated. */
  isCalm(total: number, failed: number, at: number): boolean;
  /** True where nothing goes on. */
  isIdle(): boolean;
}

/** What is left of a walk for the next stretch. */
export interface Walked {
  dataEnd: number | undefined;
  steps: number;
}

/** Evaluates step after step, as the live rounds do minute after minute. */
export function walk(
  { track, from, to, dataEnd: before }: Stretch,
  walker: Walker,
  onTurn: (turn: 'fires' | 'ends', at: number) => void,
): Walked {
  const { step } = track;
  let newest = 0;
  let walked = 0;
  let isIdle = walker.isIdle();
  const dataEnd = () => (newest > 0 ? from + newest * step : before);
  track.slide(
    { from, to, length: walker.window },
    (moved, total, failed, steps, isNewestKnown) => {
      walked = moved;
      if (isNewestKnown) {
        newest = moved;
      }
      const at = from + moved * step;
      if (isIdle && walker.isCalm(total, failed, at)) {
        return;
      }
      const turn = walker.evaluate(at, total, failed, steps, dataEnd());
      isIdle = walker.isIdle();
      if (turn) {
        onTurn(turn, at);
      }
    },
  );
  return { dataEnd: dataEnd(), steps: walked };
}
