import {
  actorSchema,
  Attachment,
  attachmentTypeSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../../database';

const attachedByColumn = jsonColumn('attachments.attached_by', actorSchema);

/** A row of `attachments`. */
export interface AttachmentRow {
  id: string;
  incident: string;
  evidence_id: string;
  entry: number;
  name: string;
  type: string;
  size: number;
  sha256: string;
  note: string | null;
  attached_by: string;
  attached_at: string;
  erased_at: string | null;
}

/** A row of `attachment_contents`. */
export interface AttachmentContentRow {
  attachment_id: string;
  content: Buffer;
}

/** An attachment as its row holds it. */
export function toAttachmentRow(
  incident: string,
  entry: number,
  attachment: Attachment,
): AttachmentRow {
  return {
    id: attachment.id,
    incident,
    evidence_id: attachment.evidenceId,
    entry,
    name: attachment.name,
    type: attachment.type,
    size: attachment.size,
    sha256: attachment.sha256,
    note: attachment.note ?? null,
    attached_by: attachedByColumn.encode(attachment.attachedBy),
    attached_at: attachment.attachedAt,
    erased_at: attachment.erasedAt ?? null,
  };
}

/** The attachment that a row holds. */
export function fromAttachmentRow(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    evidenceId: row.evidence_id,
    name: row.name,
    type: attachmentTypeSchema.parse(row.type),
    size: row.size,
    sha256: row.sha256,
    ...(row.note === null ? {} : { note: row.note }),
    attachedBy: attachedByColumn.decode(row.attached_by),
    attachedAt: row.attached_at,
    ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }),
  };
}
