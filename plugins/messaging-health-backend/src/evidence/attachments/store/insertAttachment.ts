import { Attachment } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../../database';
import {
  AttachmentContentRow,
  AttachmentRow,
  toAttachmentRow,
} from './attachmentRow';

/** Stores an attachment and its bytes. */
export async function insertAttachment(options: {
  transaction: Knex.Transaction;
  incident: string;
  /** Sequence of the entry that tells of it. */
  entry: number;
  attachment: Attachment;
  content: Buffer;
}): Promise<void> {
  const { transaction, incident, entry, attachment, content } = options;
  await transaction<AttachmentRow>(TABLES.evidence.attachments).insert(
    toAttachmentRow(incident, entry, attachment),
  );
  await transaction<AttachmentContentRow>(
    TABLES.evidence.attachmentContents,
  ).insert({ attachment_id: attachment.id, content });
}
