import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { partsOf, TABLES } from '../../database';

const CHUNK = 500;

/** Deletes what items say, with the salts. Throws `NotFoundError`. */
export async function eraseEvidenceContents(options: {
  transaction: Knex.Transaction;
  incident: string;
  ids: string[];
}): Promise<void> {
  const { transaction, incident, ids } = options;
  for (const part of partsOf(ids, CHUNK)) {
    const rows = await transaction(TABLES.evidence.items)
      .where({ incident })
      .whereIn('id', part)
      .select('id');
    const found = new Set(rows.map(({ id }) => id));
    const unknown = part.find(id => !found.has(id));
    if (unknown !== undefined) {
      throw new NotFoundError(`${incident} has no evidence ${unknown}.`);
    }
    await transaction(TABLES.evidence.contents)
      .whereIn('evidence_id', part)
      .delete();
    // Items from before 0.2 hold their content themselves.
    await transaction(TABLES.evidence.items)
      .whereIn('id', part)
      .update({ content: null });
  }
}
