import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { partsOf, TABLES } from '../../database';
import { TimelineEntryRow } from './timelineEntryRow';

const CHUNK = 500;

/** Throws for entries that are not there, or whose content must stay. */
function refuse(
  incident: string,
  sequence: number,
  row: Pick<TimelineEntryRow, 'format' | 'kind'> | undefined,
): void {
  if (!row) {
    throw new NotFoundError(`${incident} has no entry ${sequence}.`);
  }
  if (row.kind === 'erasure') {
    throw new ConflictError(
      `Entry ${sequence} says what was erased; it can't be erased itself.`,
    );
  }
  if (row.format === 1) {
    throw new ConflictError(
      `Entry ${sequence} was written before 0.2: its hash is made of its content, which therefore can't be erased. Leave it out.`,
    );
  }
}

/** Deletes what entries say, with the salts. Throws `NotFoundError` and `ConflictError`. */
export async function eraseTimelineContents(options: {
  transaction: Knex.Transaction;
  incident: string;
  sequences: number[];
}): Promise<void> {
  const { transaction, incident, sequences } = options;
  for (const part of partsOf(sequences, CHUNK)) {
    const rows = await transaction<TimelineEntryRow>(TABLES.timeline.entries)
      .where({ incident })
      .whereIn('sequence', part)
      .select('sequence', 'format', 'kind');
    const found = new Map(rows.map(row => [row.sequence, row]));
    part.forEach(sequence => refuse(incident, sequence, found.get(sequence)));
    await transaction(TABLES.timeline.contents)
      .where({ incident })
      .whereIn('sequence', part)
      .delete();
  }
}
