import { Telling } from './Telling';

const MINUTE_MS = 60_000;

/** When a pending trigger fires: `fires in 6 min`. */
export function sayTimeLeft(
  firesAt: string,
  { t, format, now }: Telling,
): string {
  const left = Date.parse(firesAt) - now;
  return left < MINUTE_MS
    ? t('row.firesNext')
    : t('row.firesIn', {
        duration: format.minutes(Math.ceil(left / MINUTE_MS) * MINUTE_MS),
      });
}
