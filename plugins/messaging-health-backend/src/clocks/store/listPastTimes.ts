import { SlaClockId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ClockRow } from './clockRow';

/**
 * How long one clock took until it was met, in milliseconds, the newest first: of one
 * organization, or of all where none is given.
 */
export async function listPastTimes(options: {
  knex: Knex;
  clock: SlaClockId;
  organizationId?: string;
  limit: number;
}): Promise<number[]> {
  const { knex, clock, organizationId, limit } = options;
  const query = knex<ClockRow>(TABLES.clocks.clocks)
    .where({ clock })
    .whereNotNull('met_at')
    .orderBy('met_at', 'desc')
    .limit(limit)
    .select('started_at', 'met_at');
  if (organizationId !== undefined) {
    query.where({ organization_id: organizationId });
  }
  const rows: Pick<ClockRow, 'started_at' | 'met_at'>[] = await query;
  return rows.map(({ started_at, met_at }) =>
    Math.max(0, Date.parse(met_at ?? started_at) - Date.parse(started_at)),
  );
}
