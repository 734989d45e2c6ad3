import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { IncidentSummary } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { CommunicationDependencies } from './CommunicationDependencies';
import { NewCommunication } from './CommunicationService';
import { promiseOf } from './promiseOf';

/** When a message was sent, and until when it promises another one. */
export interface MessageTimes {
  sentAt: string;
  nextUpdateAt?: string;
}

async function requireRecipients(
  { isInCatalog }: Pick<CommunicationDependencies, 'isInCatalog'>,
  references: string[],
): Promise<void> {
  let known: boolean[];
  try {
    known = await Promise.all(references.map(isInCatalog));
  } catch (cause) {
    throw new ServiceUnavailableError(
      'The catalog could not be asked for the recipients, so that nothing was sent. Try again.',
      cause,
    );
  }
  const unknown = references.filter((_, index) => !known[index]);
  if (unknown.length > 0) {
    throw new InputError(
      `The catalog knows no ${unknown.join(
        ', ',
      )}. Name users or groups of the catalog, or send the message elsewhere and mark it as sent.`,
    );
  }
}

/** Checks whom a message goes to and what it says of times. Nothing is changed by it. */
export async function planMessage(
  deps: Pick<CommunicationDependencies, 'isInCatalog' | 'clock' | 'terms'>,
  { detectedAt }: Pick<IncidentSummary, 'detectedAt'>,
  message: NewCommunication,
): Promise<MessageTimes> {
  const { to, kind } = message;
  const now = deps.clock.now();
  const sentAt = to.via === 'manual' && to.sentAt ? new Date(to.sentAt) : now;
  if (sentAt > now || sentAt < new Date(detectedAt)) {
    throw new InputError(
      `to.sentAt must be between the detection (${detectedAt}) and now (${toTimestamp(
        now,
      )}).`,
    );
  }
  const promised = message.nextUpdateAt
    ? new Date(message.nextUpdateAt)
    : promiseOf(kind, sentAt, deps.terms);
  if (promised && promised <= sentAt) {
    throw new InputError(
      'nextUpdateAt must be later than the message that promises it.',
    );
  }
  if (to.via === 'notifications') {
    await requireRecipients(deps, to.recipients);
  }
  return {
    sentAt: toTimestamp(sentAt),
    nextUpdateAt: promised && toTimestamp(promised),
  };
}
