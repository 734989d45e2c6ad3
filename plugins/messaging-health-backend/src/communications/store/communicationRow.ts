import {
  actorSchema,
  Communication,
  communicationSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { jsonColumn } from '../../database';

export const recipientsColumn = jsonColumn(
  'incident_communications.recipients',
  z.array(z.string()),
);
export const sentByColumn = jsonColumn(
  'incident_communications.sent_by',
  actorSchema,
);

/** A row of `incident_communications`. */
export interface CommunicationRow {
  id: string;
  incident: string;
  request_id: string;
  busy_until: string | null;
  kind: string;
  language: string;
  text: string | null;
  via: string;
  recipients: string;
  sent_by: string;
  sent_at: string | null;
  next_update_at: string | null;
  entry: number | null;
}

/** The message that a row holds; `undefined` while it is not sent. */
export function fromCommunicationRow(
  row: CommunicationRow,
): Communication | undefined {
  return row.sent_at === null
    ? undefined
    : communicationSchema.parse({
        id: row.id,
        kind: row.kind,
        language: row.language,
        text: row.text ?? undefined,
        via: row.via,
        recipients: recipientsColumn.decode(row.recipients),
        sentAt: row.sent_at,
        sentBy: sentByColumn.decode(row.sent_by),
        nextUpdateAt: row.next_update_at ?? undefined,
        entry: row.entry,
      });
}
