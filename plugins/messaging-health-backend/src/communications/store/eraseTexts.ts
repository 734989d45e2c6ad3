import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { CommunicationRow, recipientsColumn } from './communicationRow';

const CHUNK = 500;

/**
 * Erases what messages said, and to whom by hand. Answers the entries that name whom a
 * message went to by hand, too. Throws `NotFoundError`.
 */
export async function eraseTexts(options: {
  transaction: Knex.Transaction;
  incident: string;
  ids: string[];
}): Promise<number[]> {
  const { transaction, incident, ids } = options;
  const entries: number[] = [];
  const ofIncident = () =>
    transaction<CommunicationRow>(TABLES.communications.communications).where({
      incident,
    });
  for (const part of chunked(ids, CHUNK)) {
    const rows: Array<Pick<CommunicationRow, 'id' | 'via' | 'entry'>> =
      await ofIncident()
        .whereIn('id', part)
        .whereNotNull('sent_at')
        .select('id', 'via', 'entry');
    const found = new Set(rows.map(({ id }) => id));
    const unknown = part.find(id => !found.has(id));
    if (unknown !== undefined) {
      throw new NotFoundError(
        `${incident} has no communication ${unknown}. GET /incidents/${incident}/communications tells which it has.`,
      );
    }
    await ofIncident().whereIn('id', part).update({ text: null });
    await ofIncident()
      .whereIn('id', part)
      .where({ via: 'manual' })
      .update({ recipients: recipientsColumn.encode([]) });
    entries.push(
      ...rows.flatMap(({ via, entry }) =>
        via === 'manual' && entry !== null ? [entry] : [],
      ),
    );
  }
  return entries;
}
