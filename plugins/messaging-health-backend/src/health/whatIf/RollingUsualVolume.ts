import { FigureTrack, SpanFigures } from '../rules/FigureTrack';
import { HISTORY_STEP, usualFromWeeks, WEEK } from '../rules/usualVolume';

/**
 * `usualVolume` for one instant after the other: the spans of past weeks are rolled on
 * by a step, and not added up anew. Instants must not go back.
 */
export class RollingUsualVolume {
  private boundary = NaN;
  private spans: SpanFigures[] = [];
  private usual: number | undefined;
  /** A span of `length`, in steps as `FigureTrack.sum` takes them. */
  private readonly span: number;

  constructor(
    private readonly history: FigureTrack,
    private readonly length: number,
    private readonly weeks: number,
  ) {
    this.span = -Math.round(-length / HISTORY_STEP) * HISTORY_STEP;
  }

  /** See `usualVolume`. */
  readonly at = (end: number): number | undefined => {
    const boundary = Math.floor(end / HISTORY_STEP) * HISTORY_STEP;
    if (boundary !== this.boundary) {
      this.moveTo(boundary);
      this.usual = usualFromWeeks(this.spans, this.length);
    }
    return this.usual;
  };

  private moveTo(boundary: number): void {
    const isNext = boundary === this.boundary + HISTORY_STEP;
    for (let week = 1; week <= this.weeks; week++) {
      const end = boundary - week * WEEK;
      if (isNext) {
        const entering = end - HISTORY_STEP;
        this.history.roll(this.spans[week - 1], entering, entering - this.span);
      } else {
        this.spans[week - 1] = this.history.sum(end, this.length);
      }
    }
    this.boundary = boundary;
  }
}
