import { Queryable } from './Queryable';

const KEPT_HOURS = 6;

/**
 * The CRM's own clean-up: what went well is forgotten after some hours, failed
 * resolutions stay. Without it steady traffic would fill the disk.
 */
export async function pruneCrm(db: Queryable, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  await db.query(
    `delete from messaging_identity_resolution_log
      where created_at < $1 and action not in ('error', 'ambiguous')`,
    [before],
  );
  await db.query('delete from messaging_messages_cache where created_at < $1', [
    before,
  ]);
}
