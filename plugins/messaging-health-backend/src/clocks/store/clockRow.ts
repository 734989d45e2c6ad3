import {
  SlaClock,
  slaClockIdSchema,
  slaStateAt,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';

const warnedColumn = jsonColumn('incident_clocks.warned', z.array(z.number()));

/** A row of `incident_clocks`. */
export interface ClockRow {
  incident: string;
  clock: string;
  round: number;
  organization_id: string;
  started_at: string;
  started_by: number | null;
  due_at: string;
  met_at: string | null;
  met_by: number | null;
  stopped_at: string | null;
  warned_level: number;
  told_level: number;
  tellings: number;
  warned: string;
  warn_at: string | null;
}

/** The key of a row. */
export type ClockKey = Pick<ClockRow, 'incident' | 'clock' | 'round'>;

/** What has been told of a clock, one share more. */
export function withShare(warned: string, share: number): string {
  const shares = warnedColumn.decode(warned);
  return warnedColumn.encode(
    shares.includes(share) ? shares : [...shares, share],
  );
}

/** The clock that a row holds, as it stands at `now`. */
export function fromClockRow(row: ClockRow, now: Date): SlaClock {
  const clock = {
    clock: slaClockIdSchema.parse(row.clock),
    round: row.round,
    startedAt: row.started_at,
    dueAt: row.due_at,
    metAt: row.met_at ?? undefined,
    metBy: row.met_by ?? undefined,
    stoppedAt: row.stopped_at ?? undefined,
  };
  return {
    ...clock,
    state: slaStateAt(clock, now),
    warned: warnedColumn.decode(row.warned),
  };
}
