import { Knex } from 'knex';
import { TABLES, toTimestamp } from '../../database';
import { dayOf } from './DayFigures';
import { Write } from './Write';

const VERDICTS_A_STATEMENT = 5_000;

/**
 * Forgets packed days that ended, and verdicts that were judged, before an instant: in
 * pieces, at least one of each, until that is done or the time is up. True once
 * nothing is left to forget.
 */
export async function purgeHistory(deps: {
  write: Write;
  before: Date;
  isTimeUp: () => boolean;
}): Promise<boolean> {
  let isDone = true;
  for (const forgetPiece of [forgetDay, forgetVerdicts]) {
    let isMore = true;
    do {
      isMore = await deps.write(transaction =>
        forgetPiece(transaction, deps.before),
      );
    } while (isMore && !deps.isTimeUp());
    isDone &&= !isMore;
  }
  return isDone;
}

/** True where there was a day to forget. */
async function forgetDay(
  transaction: Knex.Transaction,
  before: Date,
): Promise<boolean> {
  const [{ oldest }]: { oldest: number | null }[] = await transaction(
    TABLES.health.days,
  ).min('day as oldest');
  if (oldest === null || oldest >= dayOf(before.getTime())) {
    return false;
  }
  await transaction(TABLES.health.days).where({ day: oldest }).delete();
  return true;
}

async function forgetVerdicts(
  transaction: Knex.Transaction,
  before: Date,
): Promise<boolean> {
  const old: { id: number }[] = await transaction(TABLES.health.verdicts)
    .where('judged_at', '<', toTimestamp(before))
    .orderBy('judged_at')
    .limit(VERDICTS_A_STATEMENT)
    .select('id');
  if (old.length === 0) {
    return false;
  }
  await transaction(TABLES.health.verdicts)
    .whereIn(
      'id',
      old.map(({ id }) => id),
    )
    .delete();
  return true;
}
