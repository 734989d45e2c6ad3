import { Signal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { fromTimestamp, TABLES, toTimestamp } from '../../database';

interface SumRow {
  total: number | string | null;
  failed: number | string | null;
  newest: string | null;
}

/** Adds up what was pushed for events strictly after an instant. */
export async function sumPushedSince(deps: {
  knex: Knex;
  organizationId: string;
  signal: Signal;
  since: Date;
}): Promise<{ total: number; failed: number; newestAt?: Date }> {
  const row = await deps
    .knex(TABLES.health.pushed)
    .where({ organization_id: deps.organizationId, signal: deps.signal })
    .where('happened_at', '>', toTimestamp(deps.since))
    .where('total', '>', 0)
    .sum({ total: 'total', failed: 'failed' })
    .max({ newest: 'happened_at' })
    .first<SumRow>();
  return {
    total: Number(row.total ?? 0),
    failed: Number(row.failed ?? 0),
    newestAt: row.newest ? fromTimestamp(row.newest) : undefined,
  };
}
