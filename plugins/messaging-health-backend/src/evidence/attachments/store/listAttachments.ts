import { Attachment } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../../database';
import { AttachmentRow, fromAttachmentRow } from './attachmentRow';

/** The attachments of an incident, without their bytes, in the order in which they came. */
export async function listAttachments(options: {
  knex: Knex;
  incident: string;
}): Promise<Attachment[]> {
  const { knex, incident } = options;
  const rows = await knex<AttachmentRow>(TABLES.evidence.attachments)
    .where({ incident })
    .orderBy(['attached_at', 'id']);
  return rows.map(fromAttachmentRow);
}
