import { Queryable } from '../crm/Queryable';
import { PushedObservation } from './PushedObservation';

/** Keeps observations until the portal has taken them. */
export async function addToOutbox(
  db: Queryable,
  observations: PushedObservation[],
): Promise<void> {
  await db.query(
    `insert into sandbox.outbox (id, observation, at)
     select item ->> 'id', item, (item ->> 'at')::timestamptz from jsonb_array_elements($1::jsonb) as item
     on conflict do nothing`,
    [JSON.stringify(observations)],
  );
}

/** The oldest that wait, at most `limit`. */
export async function readOutbox(
  db: Queryable,
  limit: number,
): Promise<PushedObservation[]> {
  const { rows } = await db.query<{ observation: PushedObservation }>(
    'select observation from sandbox.outbox order by at limit $1',
    [limit],
  );
  return rows.map(row => row.observation);
}

export async function removeFromOutbox(
  db: Queryable,
  observations: PushedObservation[],
): Promise<void> {
  await db.query('delete from sandbox.outbox where id = any($1)', [
    observations.map(observation => observation.id),
  ]);
}

/** Forgets what is too old to matter to any trigger, so that a portal that never comes does not fill the disk. */
export async function pruneOutbox(db: Queryable, before: Date): Promise<void> {
  await db.query('delete from sandbox.outbox where at < $1', [before]);
}

export async function countOutbox(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*)::int as count from sandbox.outbox',
  );
  return rows[0].count;
}
