import { Figures } from '@messaging-health/backstage-plugin-backend/testUtils';

/** A minute's figures; undefined where there are none. */
export type Minute = Figures | undefined;

export const FAMILIES = [
  'steady',
  'ramps',
  'flaps',
  'gaps',
  'resets',
  'sparse',
  'mixture',
] as const;
/** What kind of weather a trace is. */
export type Family = (typeof FAMILIES)[number];

/** One organization's figures, minute after minute. */
export interface Trace {
  /** Names the family and the number, and is the organization's label in Prometheus. */
  organization: string;
  family: Family;
  minutes: readonly Minute[];
  /** Running counters that the minutes are the growth of, where Prometheus is to see those. */
  counters?: readonly Minute[];
}

/** True when no minute lacks figures between the first and the last. */
export function isWhole({ minutes }: Trace): boolean {
  const first = minutes.findIndex(minute => minute !== undefined);
  return (
    first >= 0 && minutes.slice(first).every(minute => minute !== undefined)
  );
}
