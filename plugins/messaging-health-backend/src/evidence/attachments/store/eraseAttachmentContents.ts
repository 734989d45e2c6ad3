import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { AttachmentContentRow, AttachmentRow } from './attachmentRow';

/** Deletes bytes and notes of attachments; their rows, masked names and hashes stay. */
export async function eraseAttachmentContents(options: {
  transaction: Knex.Transaction;
  incident: string;
  ids: string[];
  at: string;
}): Promise<void> {
  const { transaction, incident, ids, at } = options;
  await transaction<AttachmentContentRow>(TABLES.evidence.attachmentContents)
    .whereIn('attachment_id', ids)
    .delete();
  await transaction<AttachmentRow>(TABLES.evidence.attachments)
    .where({ incident })
    .whereIn('id', ids)
    .whereNull('erased_at')
    .update({ erased_at: at, note: null });
}
