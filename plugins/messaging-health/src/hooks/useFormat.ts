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

  /** `6.4 %` for 0.064; two digits below 10 %, so that a value over its limit does not look equal to it. */
  percent(share: number): string {
    return new Intl.NumberFormat(this.language, {
      style: 'percent',
      maximumFractionDigits: Math.abs(share) < 0.1 ? 2 : 0,
    }).format(share);
  }

  integer(count: number): string {
    return new Intl.NumberFormat(this.language).format(count);
  }

  /** Of few digits: `0.5`, `120`. */
  amountOf(value: number): string {
    return new Intl.NumberFormat(this.language, {
      maximumSignificantDigits: 3,
    }).format(value);
  }

  /** `15 min`: whole minutes, however many. */
  minutes(ms: number, width: Width = 'short'): string {
    return this.amount(Math.floor(ms / (60 * SECOND)), 'minute', width);
  }

  /** `0.6 sec`: for what takes less than a minute, or little more. */
  seconds(ms: number): string {
    return this.amount(Math.round(ms / 100) / 10, 'second', 'short');
  }

  /** `2 kB`, `5,120 kB`: a file's size, rounded up. */
  kilobytes(bytes: number): string {
    return this.amount(Math.ceil(bytes / 1024), 'kilobyte', 'short');
  }

  /** `one, two and three`. */
  list(parts: string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(
      parts,
    );
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

  /** `03:12` on the reader's own clock; with the day where that is not plain. */
  axis(ms: number, withDay: boolean): string {
    return new Intl.DateTimeFormat(this.language, {
      ...(withDay ? { month: 'short', day: 'numeric' } : {}),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(ms);
  }

  /** A day of the calendar, `2026-03-15`, as people write it; the same day in every zone. */
  day(day: string): string {
    return new Intl.DateTimeFormat(this.language, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    }).format(Date.parse(day));
  }

  /** `06:12 UTC`. */
  utcTime(ms: number): string {
    return `${new Date(ms).toISOString().slice(11, 16)} UTC`;
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

  /** Date and time in UTC, where the reader is, and in one zone more where that is another one. */
  exact(ms: number, timeZone?: string): string {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const told = [this.utc(ms), this.local(ms)];
    if (timeZone !== undefined && ![own, 'UTC'].includes(timeZone)) {
      told.push(`${this.dateTime(ms, timeZone)} (${timeZone})`);
    }
    return told.join(' · ');
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
