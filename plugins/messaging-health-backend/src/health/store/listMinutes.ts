import { RatioSignal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, TABLES, toTimestamp } from '../../database';

/** One stored minute. */
export interface StoredMinute {
  organizationId: string;
  signal: RatioSignal;
  source: string;
  minute: number;
  total: number;
  failed: number;
}

/** PostgreSQL answers a bigint as text. */
interface MinuteRow {
  organization_id: string;
  signal: RatioSignal;
  source: string;
  minute_at: string;
  total: number | string;
  failed: number | string;
}

/** Minutes since an instant, oldest first: of one signal, or of one organization. */
export async function listMinutes(deps: {
  knex: Knex;
  where: { signal: RatioSignal } | { organizationId: string };
  from: Date;
}): Promise<StoredMinute[]> {
  const { knex, where, from } = deps;
  const rows = await knex<MinuteRow>(TABLES.health.minutes)
    .where(
      'signal' in where
        ? { signal: where.signal }
        : { organization_id: where.organizationId },
    )
    .where('minute_at', '>=', toTimestamp(from))
    .orderBy('minute_at')
    .select(
      'organization_id',
      'signal',
      'source',
      'minute_at',
      'total',
      'failed',
    );
  return rows.map(row => ({
    organizationId: row.organization_id,
    signal: row.signal,
    source: row.source,
    minute: fromTimestamp(row.minute_at).getTime(),
    total: Number(row.total),
    failed: Number(row.failed),
  }));
}
