import { ByteWriter } from './ByteWriter';
import { DayFigures, STEPS_A_DAY } from './DayFigures';
import { FORMAT, RUN } from './dayFormat';

/** Above this, differences of two numbers would no longer be exact once they are packed. */
const LARGEST_WHOLE = 2 ** 51;

/**
 * Packs a day: a byte that names the format, then runs of steps of one kind (see
 * `dayFormat`). Whole numbers travel as differences from the step before, so that a
 * quiet day takes some dozens of bytes and a busy one about 2 a step. Figures that
 * are no whole numbers, which a source that extrapolates gives, take 16 a step.
 */
export function packDay(day: DayFigures): Buffer {
  const writer = new ByteWriter();
  const isWhole = holdsWholeNumbers(day);
  writer.byte(isWhole ? FORMAT.whole : FORMAT.fractions);
  let before = 0;
  for (let step = 0; step < STEPS_A_DAY; ) {
    const kind = kindOf(day, step);
    const end = endOfRun(day, step, kind);
    writer.whole((end - step) * RUN.kinds + kind);
    for (; step < end; step++) {
      if (kind === RUN.unknown || kind === RUN.nothing) {
        continue;
      }
      const total = day.totals[step];
      if (isWhole) {
        writer.difference(total - before);
      } else {
        writer.double(total);
      }
      before = total;
      if (kind === RUN.failures) {
        writeNumber(writer, day.failures[step], isWhole);
      }
    }
  }
  return writer.finish();
}

function writeNumber(writer: ByteWriter, value: number, isWhole: boolean) {
  if (isWhole) {
    writer.whole(value);
  } else {
    writer.double(value);
  }
}

function holdsWholeNumbers(day: DayFigures): boolean {
  let isWhole = true;
  for (let step = 0; step < STEPS_A_DAY; step++) {
    if (day.known[step] === 1) {
      for (const value of [day.totals[step], day.failures[step]]) {
        if (!(value >= 0 && value < Infinity)) {
          throw new RangeError(
            `Step ${step} of a day holds ${value}. Figures count events, from 0 up.`,
          );
        }
        isWhole &&= Number.isInteger(value) && value <= LARGEST_WHOLE;
      }
    }
  }
  return isWhole;
}

function kindOf(day: DayFigures, step: number): number {
  if (day.known[step] !== 1) {
    return RUN.unknown;
  }
  if (day.failures[step] !== 0) {
    return RUN.failures;
  }
  return day.totals[step] === 0 ? RUN.nothing : RUN.totals;
}

function endOfRun(day: DayFigures, start: number, kind: number): number {
  let end = start + 1;
  while (end < STEPS_A_DAY && kindOf(day, end) === kind) {
    end += 1;
  }
  return end;
}
