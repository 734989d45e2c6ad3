import { createHash } from 'node:crypto';
import { Queryable } from '../Queryable';

/** How an API key is stored. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The organization that an API key belongs to, or undefined for an unknown or revoked one. */
export async function findApiKey(
  db: Queryable,
  key: string,
): Promise<string | undefined> {
  const { rows } = await db.query<{ organization_id: string }>(
    'select organization_id from api_keys where key_hash = $1 and revoked_at is null',
    [hashApiKey(key)],
  );
  return rows.at(0)?.organization_id;
}
