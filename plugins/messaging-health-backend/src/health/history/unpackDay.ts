import { ByteReader } from './ByteReader';
import { createDay, DayFigures, STEPS_A_DAY } from './DayFigures';
import { FORMAT, RUN } from './dayFormat';
import { MalformedDayError } from './MalformedDayError';

/** Unpacks one day, and nothing may follow it. Throws `MalformedDayError`. */
export function unpackDay(packed: Uint8Array): DayFigures {
  const day = createDay();
  const reader = new ByteReader(packed);
  unpackNextDay(reader, day);
  if (!reader.isAtEnd) {
    throw new MalformedDayError('more bytes follow its last step');
  }
  return day;
}

/**
 * Unpacks the day that the reader stands at into `day`, whatever that held, and leaves
 * the reader behind it: so one buffer may hold many days. Throws `MalformedDayError`.
 */
export function unpackNextDay(reader: ByteReader, day: DayFigures): void {
  const format = reader.byte();
  if (format !== FORMAT.whole && format !== FORMAT.fractions) {
    throw new MalformedDayError(`format ${format} is not known`);
  }
  day.totals.fill(0);
  day.failures.fill(0);
  day.known.fill(1);
  for (let step = 0; step < STEPS_A_DAY; ) {
    const header = reader.whole();
    const kind = header % RUN.kinds;
    const end = step + Math.floor(header / RUN.kinds);
    if (end === step || end > STEPS_A_DAY) {
      throw new MalformedDayError(
        `a run at step ${step} ends at ${end} of ${STEPS_A_DAY}`,
      );
    }
    if (kind === RUN.unknown) {
      day.known.fill(0, step, end);
    } else if (kind !== RUN.nothing) {
      readRun(reader, day, { step, end, format, kind });
    }
    step = end;
  }
}

function readRun(
  reader: ByteReader,
  { totals, failures }: DayFigures,
  run: { step: number; end: number; format: number; kind: number },
): void {
  const hasFailures = run.kind === RUN.failures;
  if (run.format === FORMAT.fractions) {
    for (let step = run.step; step < run.end; step++) {
      totals[step] = reader.count();
      failures[step] = hasFailures ? reader.count() : 0;
    }
    return;
  }
  reader.steps(totals, hasFailures ? failures : undefined, run.step, run.end);
}
