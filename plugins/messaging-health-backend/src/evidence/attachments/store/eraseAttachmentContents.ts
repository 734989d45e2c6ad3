import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { AttachmentContentRow, AttachmentRow } from './attachmentRow';

/** What else of the record repeats what was said about erased files. */
export interface NotesRepeated {
  entries: number[];
  evidence: string[];
}

/**
 * Deletes bytes and notes of attachments; their rows, masked names and hashes stay. Answers
 * where else the notes stand.
 */
export async function eraseAttachmentContents(options: {
  transaction: Knex.Transaction;
  incident: string;
  ids: string[];
  at: string;
}): Promise<NotesRepeated> {
  const { transaction, incident, ids, at } = options;
  const rows = await transaction<AttachmentRow>(TABLES.evidence.attachments)
    .where({ incident })
    .whereIn('id', ids)
    .whereNull('erased_at');
  const erased = rows.map(({ id }) => id);
  await transaction<AttachmentContentRow>(TABLES.evidence.attachmentContents)
    .whereIn('attachment_id', erased)
    .delete();
  await transaction<AttachmentRow>(TABLES.evidence.attachments)
    .whereIn('id', erased)
    .update({ erased_at: at, note: null });
  const noted = rows.filter(({ note }) => note !== null);
  return {
    entries: noted.map(({ entry }) => entry),
    evidence: noted.map(({ evidence_id: id }) => id),
  };
}
