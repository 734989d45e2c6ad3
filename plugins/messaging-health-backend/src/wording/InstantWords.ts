import { InputError } from '@backstage/errors';
import {
  DEFAULT_TIME_ZONE,
  isTimeZone,
} from '@messaging-health/backstage-plugin-common';

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  if (!isTimeZone(timeZone)) {
    throw new InputError(
      `timeZone "${timeZone}" is not known. Give an IANA name, for example ${DEFAULT_TIME_ZONE}.`,
    );
  }
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
}

/** Instants of a record as people read them, in UTC and in one zone beside it. */
export class InstantWords {
  private readonly formatter: Intl.DateTimeFormat;

  /** Throws `InputError` for a zone that this machine does not know. */
  constructor(readonly timeZone: string) {
    this.formatter = formatterOf(timeZone);
  }

  /** `2026-03-01 03:15:00 UTC` */
  utc(instant: string): string {
    const [day, time] = new Date(instant).toISOString().split('T');
    return `${day} ${time.slice(0, 8)} UTC`;
  }

  /** `2026-03-01 00:15:00 −03:00` */
  local(instant: string): string {
    const { day, time, offset } = this.parts(instant);
    return `${day} ${time} ${offset}`;
  }

  /** `2026-03-01 03:15:00 UTC (00:15:00 −03:00)`; the day is repeated where it is another one. */
  both(instant: string): string {
    const utc = this.utc(instant);
    const { day, time, offset } = this.parts(instant);
    const local = `${time} ${offset}`;
    return utc.startsWith(day)
      ? `${utc} (${local})`
      : `${utc} (${day} ${local})`;
  }

  private parts(instant: string) {
    const found: Record<string, string> = {};
    for (const { type, value } of this.formatter.formatToParts(
      new Date(instant),
    )) {
      found[type] = value;
    }
    const { year, month, day, hour, minute, second, timeZoneName } = found;
    const offset = timeZoneName.replace('GMT', '').replace('-', '−');
    return {
      day: `${year}-${month}-${day}`,
      time: `${hour}:${minute}:${second}`,
      offset: offset === '' ? '+00:00' : offset,
    };
  }
}
