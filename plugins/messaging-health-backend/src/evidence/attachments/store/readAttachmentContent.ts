import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { AttachmentContentRow } from './attachmentRow';

/** The bytes of an attachment; `undefined` once they were erased. */
export async function readAttachmentContent(options: {
  knex: Knex;
  id: string;
}): Promise<Buffer | undefined> {
  const { knex, id } = options;
  const row = await knex<AttachmentContentRow>(
    TABLES.evidence.attachmentContents,
  )
    .where({ attachment_id: id })
    .first();
  return row?.content;
}
