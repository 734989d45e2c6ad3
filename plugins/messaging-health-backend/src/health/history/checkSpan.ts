import { InputError } from '@backstage/errors';
import { DAY } from './DayFigures';

/** A span that may be asked about, in milliseconds. Throws `InputError` that names the field. */
export function checkSpan(
  { from, to }: { from: string; to: string },
  mostDays: number,
): { from: number; to: number } {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  if (span.from >= span.to) {
    throw new InputError('from must be earlier than to.');
  }
  if (span.to - span.from > mostDays * DAY) {
    throw new InputError(
      `from must be at most ${mostDays} days before to, since figures are asked about by so many at most.`,
    );
  }
  return span;
}
