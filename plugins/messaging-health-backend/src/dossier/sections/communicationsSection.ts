import { Communication } from '@messaging-health/backstage-plugin-common';
import { Section } from '../DossierDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';

function messageSection(
  message: Communication,
  wording: DossierWording,
): Section {
  const { words } = wording;
  return {
    title: wording.title('message', {
      kind: words.communicationKind[message.kind],
      time: wording.time(message.sentAt),
    }),
    blocks: [
      {
        type: 'facts',
        facts: [
          {
            label: wording.title('sentBy'),
            value: wording.actor(message.sentBy),
          },
          { label: wording.title('to'), value: message.recipients.join(', ') },
          {
            label: wording.title('via'),
            value: wording.title(
              message.via === 'manual' ? 'viaManual' : 'viaNotifications',
            ),
          },
          {
            label: wording.title('promised'),
            value: wording.timeOr(message.nextUpdateAt, 'notRecorded'),
          },
          {
            label: wording.title('language'),
            value: words.language[message.language],
          },
          { label: wording.title('entry'), value: `#${message.entry}` },
        ],
      },
      {
        type: 'quotation',
        text: message.text ?? wording.title('erasedText'),
      },
    ],
  };
}

/** What the customer was told, word for word. */
export function communicationsSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  const { sent } = incident.communications;
  return {
    title: wording.title('communications'),
    blocks:
      sent.length === 0
        ? [{ type: 'paragraph', text: wording.title('none') }]
        : [],
    sections: sent.map(message => messageSection(message, wording)),
  };
}
