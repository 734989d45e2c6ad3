import { useMemo } from 'react';
import { useLanguage } from './useLanguage';

const SECOND = 1000;
const UNITS = [
  { unit: 'day', ms: 86_400 * SECOND },
  { unit: 'hour', ms: 3600 * SECOND },
  { unit: 'minute', ms: 60 * SECOND },
  { unit: 'second', ms: SECOND },
] as const;

/** Durations from here on are told in whole minutes. */
const SECONDS_MATTER_BELOW = 5 * 60 * SECOND;

/** How a duration is written. */
type Width = 'long' | 'short';

/** Figures and times, as they are written in one language. */
export class Format {
  constructor(private readonly language: string) {}

  /** `6.4 %` for 0.064. */
  percent(share: number): string {
    return new Intl.NumberFormat(this.language, {
      style: 'percent',
      maximumFractionDigits: share < 0.1 ? 1 : 0,
    }).format(share);
  }

  integer(count: number): string {
    return new Intl.NumberFormat(this.language).format(count);
  }

  /** The two largest units: `1 hour 48 minutes`; no seconds once they say nothing new. */
  duration(ms: number, width: Width = 'long'): string {
    const step = ms >= SECONDS_MATTER_BELOW ? 60 * SECOND : SECOND;
    let rest = Math.max(0, Math.floor(ms / step) * step);
    const largest = UNITS.findIndex(({ ms: size }) => rest >= size);
    if (largest === -1) {
      return this.amount(0, 'second', width);
    }
    const parts: string[] = [];
    for (const { unit, ms: size } of UNITS.slice(largest, largest + 2)) {
      const amount = Math.floor(rest / size);
      rest -= amount * size;
      if (amount > 0 || parts.length === 0) {
        parts.push(this.amount(amount, unit, width));
      }
    }
    return parts.join(' ');
  }

  /** The largest unit only: `2 minutes ago`. */
  age(ms: number): string {
    const seconds = Math.max(0, ms);
    const { unit, ms: size } =
      UNITS.find(candidate => seconds >= candidate.ms) ?? UNITS[3];
    return new Intl.RelativeTimeFormat(this.language, {
      numeric: 'always',
    }).format(-Math.floor(seconds / size), unit);
  }

  /** `03:12:05` on the reader's own clock. */
  clockTime(ms: number): string {
    return new Intl.DateTimeFormat(this.language, {
      timeStyle: 'medium',
    }).format(ms);
  }

  /** Date and time in UTC, with the zone said. */
  utc(ms: number): string {
    return `${this.dateTime(ms, 'UTC')} UTC`;
  }

  /** Date and time where the reader is, with the zone said. */
  local(ms: number): string {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return `${this.dateTime(ms, timeZone)} (${timeZone})`;
  }

  private dateTime(ms: number, timeZone: string) {
    return new Intl.DateTimeFormat(this.language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone,
    }).format(ms);
  }

  private amount(count: number, unit: string, unitDisplay: Width) {
    return new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit,
      unitDisplay,
    }).format(count);
  }
}

/** {@link Format} in the reader's language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => new Format(language), [language]);
}
