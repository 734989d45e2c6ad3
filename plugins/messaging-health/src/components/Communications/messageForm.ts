import {
  Communications,
  CommunicationKind,
  Incident,
  LONGEST_COMMUNICATION,
  RecordLanguage,
  SendCommunicationRequest,
} from '@messaging-health/backstage-plugin-common';

/** The backend takes no shorter message. */
export const SHORTEST_MESSAGE = 10;
/** The backend takes no shorter name of a place. */
const SHORTEST_PLACE = 2;

/** A message on its way to be sent, as it stands in the form. */
export interface MessageForm {
  kind: CommunicationKind;
  language: RecordLanguage;
  /** When the correction is expected. */
  etaAt?: string;
  /** What a person chose in place of what the draft promises. */
  nextUpdateAt?: string;
  /** What a person typed; the draft stands while nobody has. */
  text?: string;
  via: 'notifications' | 'manual';
  /** Entity references. */
  recipients: string[];
  /** Where it was sent by hand, one place a line. */
  places: string;
  /** When it was sent by hand; now unless said. */
  sentAt?: string;
}

/** Where a form begins: with what is owed, to those who were told last. */
export function beginForm(
  { due, sent }: Communications,
  readerLanguage: string,
): MessageForm {
  const last = [...sent].sort(
    (one, other) => Date.parse(other.sentAt) - Date.parse(one.sentAt),
  );
  const told = last.find(({ via }) => via === 'notifications');
  const ownLanguage = readerLanguage.startsWith('pt') ? 'pt' : 'en';
  return {
    // The runbook's two say what was done, so that they are proposed only once it was.
    kind: due ?? 'update',
    language: last[0]?.language ?? ownLanguage,
    via: last[0]?.via ?? 'notifications',
    recipients: told?.recipients ?? [],
    places: '',
  };
}

/** Where a message went by hand. */
export function placesOf({ places }: MessageForm): string[] {
  return places
    .split('\n')
    .map(place => place.trim())
    .filter(place => place.length >= SHORTEST_PLACE);
}

/** The two messages whose words are true only from a certain moment on. */
export type RunbookMessage = Exclude<CommunicationKind, 'update'>;

/** The chosen message, where the incident does not show what it says; the backend would refuse it. */
export function untrueYet(
  kind: CommunicationKind,
  incident: Pick<Incident, 'status' | 'decidedAt' | 'restoredAt'>,
): RunbookMessage | undefined {
  const { status, decidedAt, restoredAt } = incident;
  switch (kind) {
    case 'initial':
      return decidedAt === undefined ? kind : undefined;
    case 'stabilization':
      // While it is mitigating again, what was restored before counts no more.
      return restoredAt === undefined ||
        decidedAt === undefined ||
        status === 'mitigating'
        ? kind
        : undefined;
    default:
      return undefined;
  }
}

/** Why a form can't be sent yet; undefined when it can. */
export function lackOf(
  form: MessageForm,
  text: string,
  incident: Parameters<typeof untrueYet>[1],
): 'truth' | 'text' | 'length' | 'recipients' | 'places' | undefined {
  if (untrueYet(form.kind, incident)) {
    return 'truth';
  }
  if (text.trim().length < SHORTEST_MESSAGE) {
    return 'text';
  }
  if (text.trim().length > LONGEST_COMMUNICATION) {
    return 'length';
  }
  if (form.via === 'notifications') {
    return form.recipients.length === 0 ? 'recipients' : undefined;
  }
  return placesOf(form).length === 0 ? 'places' : undefined;
}

/** What is asked of the backend. */
export function toRequest(
  form: MessageForm,
  text: string,
  nextUpdateAt: string | undefined,
  requestId: string,
): SendCommunicationRequest {
  const { kind, language, via, recipients, sentAt } = form;
  return {
    kind,
    language,
    text: text.trim(),
    nextUpdateAt,
    to:
      via === 'notifications'
        ? { via, recipients }
        : { via, recipients: placesOf(form), sentAt },
    requestId,
  };
}
