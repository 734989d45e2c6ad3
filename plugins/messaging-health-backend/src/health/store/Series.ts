import { Signal } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkInsert, bulkTable, TABLES } from '../../database';

/** A signal of an organization as one source gives it. */
export interface SeriesKey {
  organizationId: string;
  signal: Signal;
  source: string;
}
export interface Series extends SeriesKey {
  id: number;
}

interface SeriesRow {
  id: number;
  organization_id: string;
  signal: Signal;
  source: string;
}

function toSeries(row: SeriesRow): Series {
  return {
    id: row.id,
    organizationId: row.organization_id,
    signal: row.signal,
    source: row.source,
  };
}

/** Every series, those of some organizations, or those that came after one. */
export async function listSeries(deps: {
  knex: Knex | Knex.Transaction;
  organizationIds?: string[];
  after?: number;
}): Promise<Series[]> {
  const { knex, organizationIds, after } = deps;
  const query = knex<SeriesRow>(TABLES.health.series).select(
    'id',
    'organization_id',
    'signal',
    'source',
  );
  if (after !== undefined) {
    query.where('id', '>', after);
  }
  if (!organizationIds) {
    return (await query).map(toSeries);
  }
  const wanted = bulkTable(
    knex,
    { organization_id: 'text' },
    organizationIds.map(id => ({ organization_id: id })),
  );
  const rows = await query.whereRaw(
    `organization_id in (select organization_id from ${wanted.sql})`,
    wanted.bindings,
  );
  return rows.map(toSeries);
}

const KEY_COLUMNS = {
  organization_id: 'text',
  signal: 'text',
  source: 'text',
} as const;

/** Gives every key its series; makes those that are new. In key order, so that two writers never wait for each other in a circle. */
export async function ensureSeries(deps: {
  connection: Knex | Knex.Transaction;
  keys: SeriesKey[];
}): Promise<Series[]> {
  const { connection, keys } = deps;
  const known = await findSeries(connection, keys);
  const found = new Set(known.map(textOf));
  const fresh = keys.filter(key => !found.has(textOf(key)));
  if (fresh.length === 0) {
    return known;
  }
  // Only what is missing is inserted: a try to insert uses up an id, also in vain.
  await bulkInsert({
    connection,
    table: TABLES.health.series,
    columns: KEY_COLUMNS,
    rows: fresh.map(toKeyRow).sort(byOrganization),
    conflict: {},
  });
  return [...known, ...(await findSeries(connection, fresh))];
}

async function findSeries(
  connection: Knex | Knex.Transaction,
  keys: SeriesKey[],
): Promise<Series[]> {
  if (keys.length === 0) {
    return [];
  }
  const wanted = bulkTable(connection, KEY_COLUMNS, keys.map(toKeyRow));
  const found: SeriesRow[] = await connection
    .select('s.id', 's.organization_id', 's.signal', 's.source')
    .from({ s: TABLES.health.series })
    .joinRaw(
      `join ${wanted.sql} on bulk.organization_id = s.organization_id and bulk.signal = s.signal and bulk.source = s.source`,
      wanted.bindings as never,
    );
  return found.map(toSeries);
}

function textOf({ organizationId, signal, source }: SeriesKey): string {
  return `${organizationId} ${signal} ${source}`;
}

function toKeyRow({ organizationId, signal, source }: SeriesKey) {
  return { organization_id: organizationId, signal, source };
}

function byOrganization(
  a: { organization_id: string },
  b: { organization_id: string },
): number {
  return a.organization_id < b.organization_id ? -1 : 1;
}
