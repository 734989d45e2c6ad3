/** A packed day is not what this version packs: it was cut short, or something else wrote it. */
export class MalformedDayError extends Error {
  constructor(private readonly problem: string, row = '') {
    super(
      `A packed day of figures is malformed: ${problem}. Its row in health_days${row} can't be read; delete it, or restore it from a backup.`,
    );
    this.name = 'MalformedDayError';
  }

  /** The same, naming the row. */
  inRow(seriesId: number, day: number): MalformedDayError {
    return new MalformedDayError(
      this.problem,
      ` (series_id ${seriesId}, day ${day})`,
    );
  }
}
