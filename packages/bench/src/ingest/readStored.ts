import { Knex } from 'knex';
import { z } from 'zod';
import { MinuteTotals } from './Ledger';
import { SENDER } from './settings';

const totalsSchema = z.object({
  organizationId: z.string(),
  signal: z.string(),
  minute: z.number(),
  total: z.number(),
  failed: z.number(),
});

/** What the backend has of pushed observations, by organization, signal and minute. */
export async function readStored(knex: Knex): Promise<MinuteTotals[]> {
  const rows = await knex('health_figures as figure')
    .join('health_series as series', 'series.id', 'figure.series_id')
    .where('series.source', 'pushed')
    .groupBy('series.organization_id', 'series.signal', 'figure.minute')
    .select({
      organizationId: 'series.organization_id',
      signal: 'series.signal',
      minute: 'figure.minute',
    })
    .sum({ total: 'figure.total', failed: 'figure.failed' });
  return z.array(totalsSchema).parse(rows);
}

/** How many observations of the sender the backend keeps. */
export async function countObservations(knex: Knex): Promise<number> {
  const [row] = await knex('health_pushed_observations')
    .where({ sender: SENDER })
    .count({ count: '*' });
  return Number(row.count);
}
