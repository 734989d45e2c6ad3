import { Queryable } from './Queryable';

const KEPT_HOURS = 6;
/** What is usual is told from the four weeks past. */
const CONVERSATIONS_KEPT_DAYS = 36;

/**
 * The CRM's own clean-up: what went well is forgotten after some hours, failed
 * resolutions stay; and conversations of more than a month ago. Without it steady traffic would fill the disk.
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
  await db.query(
    `delete from messaging_conversation_links where created_at < $1::timestamptz - make_interval(days => $2)`,
    [now, CONVERSATIONS_KEPT_DAYS],
  );
}
