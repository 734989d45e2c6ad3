import { FigureTrack } from '../rules/FigureTrack';
import { HISTORY_STEP, isTelling, WEEK } from '../rules/usualVolume';

/**
 * `usualVolume` for every boundary of a span, worked out week by week in one go:
 * a what-if question asks for it millions of times.
 */
export class UsualVolumeTable {
  private readonly from: number;
  private readonly sums: Float64Array;
  private readonly counted: Uint8Array;

  constructor(
    history: FigureTrack,
    options: { from: number; to: number; length: number; weeks: number },
  ) {
    const { length, weeks } = options;
    this.from = Math.floor(options.from / HISTORY_STEP) * HISTORY_STEP;
    const boundaries = Math.floor((options.to - this.from) / HISTORY_STEP) + 1;
    this.sums = new Float64Array(Math.max(0, boundaries));
    this.counted = new Uint8Array(this.sums.length);
    for (let week = 1; week <= weeks; week++) {
      const before = this.from - week * WEEK - HISTORY_STEP;
      history.slide(
        { from: before, to: before + boundaries * HISTORY_STEP, length },
        (moved, total, _failed, steps) => {
          if (isTelling(steps, length)) {
            this.sums[moved - 1] += total;
            this.counted[moved - 1] += 1;
          }
        },
      );
    }
  }

  /** See `usualVolume`. */
  readonly at = (end: number): number | undefined => {
    const index = Math.floor((end - this.from) / HISTORY_STEP);
    return this.counted[index] > 0
      ? this.sums[index] / this.counted[index]
      : undefined;
  };
}
