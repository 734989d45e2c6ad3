import {
  Actor,
  communicationKindSchema,
  say,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../timeline/nameActor';
import { MessageTimes } from './planMessage';
import { CommunicationRow, recipientsColumn } from './store/communicationRow';

/** What the incident's record holds of a message: the entry, and the message as evidence. */
export function describeSending(of: {
  row: CommunicationRow;
  by: Actor;
  times: MessageTimes;
}) {
  const { row, by, times } = of;
  const { id: communicationId, language, via } = row;
  const kind = communicationKindSchema.parse(row.kind);
  const recipients = recipientsColumn.decode(row.recipients);
  const words = { person: nameActor(by), recipients: recipients.join(', ') };
  const about = { communicationId, kind, language, via, recipients, ...times };
  return {
    entry: {
      actor: by,
      kind: 'communication' as const,
      statement:
        via === 'manual'
          ? say(`communication.marked.${kind}`, {
              ...words,
              sentAt: times.sentAt,
            })
          : say(`communication.sent.${kind}`, words),
      details: about,
      onceKey: `communication:${row.request_id}`,
    },
    proof: {
      kind: 'communication' as const,
      collectedBy: by,
      content: { ...about, text: row.text },
    },
  };
}
