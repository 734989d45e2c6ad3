import { RecordLanguage } from '@messaging-health/backstage-plugin-common';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'day' | 'hour' | 'minute' | 'second';
const UNITS: ReadonlyArray<readonly [Unit, number]> = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
];

interface DurationNames {
  units: Record<Unit, readonly [one: string, many: string]>;
  and: string;
  underASecond: string;
}

const NAMES: Record<RecordLanguage, DurationNames> = {
  en: {
    units: {
      day: ['day', 'days'],
      hour: ['hour', 'hours'],
      minute: ['minute', 'minutes'],
      second: ['second', 'seconds'],
    },
    and: 'and',
    underASecond: 'less than a second',
  },
  pt: {
    units: {
      day: ['dia', 'dias'],
      hour: ['hora', 'horas'],
      minute: ['minuto', 'minutos'],
      second: ['segundo', 'segundos'],
    },
    and: 'e',
    underASecond: 'menos de um segundo',
  },
};

/** A length of time in words, by its two largest units: `1 hour and 5 minutes`. The sign is the caller's to tell. */
export function durationWords(
  milliseconds: number,
  language: RecordLanguage,
): string {
  const { units, and, underASecond } = NAMES[language];
  let left = Math.abs(milliseconds);
  const first = UNITS.findIndex(([, length]) => left >= length);
  if (first === -1) {
    return underASecond;
  }
  const parts = UNITS.slice(first, first + 2).flatMap(([unit, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? [] : [`${count} ${units[unit][count === 1 ? 0 : 1]}`];
  });
  return parts.join(` ${and} `);
}
