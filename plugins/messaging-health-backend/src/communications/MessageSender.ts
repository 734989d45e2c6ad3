import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  Actor,
  Communication,
  IncidentSummary,
  isIncidentEnded,
  say,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { IncidentChange } from '../incidents';
import { CommunicationDependencies } from './CommunicationDependencies';
import { NewCommunication } from './CommunicationService';
import { keepPromises } from './keepPromises';
import { MessageTimes, planMessage } from './planMessage';
import { refuseUntrueMessage } from './refuseUntrueMessage';
import {
  CommunicationRow,
  fromCommunicationRow,
  recipientsColumn,
  sentByColumn,
} from './store/communicationRow';
import {
  findByRequest,
  keepSent,
  release,
  reserve,
} from './store/reservations';
import { describeSending } from './describeSending';

/** So long a process has to send a message, before another one may try in its place. */
const SENDING_LEASE = 60_000;

type Summary = Pick<
  IncidentSummary,
  'number' | 'organizationTitle' | 'organizationId' | 'detectedAt' | 'status'
>;

function requireOpen({
  number,
  status,
}: Pick<IncidentSummary, 'number' | 'status'>): void {
  if (isIncidentEnded(status)) {
    throw new ConflictError(
      `${number} is ${status}, and its customer is owed no message. Open a new incident.`,
    );
  }
}

/**
 * Sends messages. A message is reserved before it goes out, so that of two requests at once
 * one sends it, and kept in the incident only after it went out.
 */
export class MessageSender {
  constructor(private readonly deps: CommunicationDependencies) {}

  async send(
    incident: Summary,
    by: Actor,
    message: NewCommunication,
  ): Promise<Communication> {
    const earlier = await this.findSent(incident.number, message);
    if (earlier) {
      return earlier;
    }
    requireOpen(incident);
    const times = await planMessage(this.deps, incident, message);
    const row = this.toRow(incident.number, by, message, times);
    if (!(await this.reserve(row, message, times))) {
      return this.answerForOther(incident.number, message);
    }
    await this.deliver(incident, row, message);
    return this.keep(incident.number, by, message, times);
  }

  /** Takes the message upon this process, unless the incident as it is by then forbids it. */
  private async reserve(
    row: CommunicationRow,
    { kind }: NewCommunication,
    { sentAt }: MessageTimes,
  ): Promise<boolean> {
    const { incidents, clock } = this.deps;
    return incidents.change(row.incident, async (change: IncidentChange) => {
      requireOpen(change.incident.summary);
      await refuseUntrueMessage(change, kind, sentAt);
      const now = toTimestamp(clock.now());
      return reserve({ knex: change.transaction, row, now });
    });
  }

  private async findSent(
    incident: string,
    { requestId }: NewCommunication,
  ): Promise<Communication | undefined> {
    const { knex } = this.deps;
    const row = await findByRequest({ knex, incident, requestId });
    return row && fromCommunicationRow(row);
  }

  /** Another request with the same id is at it, or has just been. */
  private async answerForOther(
    incident: string,
    message: NewCommunication,
  ): Promise<Communication> {
    const sent = await this.findSent(incident, message);
    if (!sent) {
      throw new ConflictError(
        'This message is being sent right now. Ask again in a moment with the same requestId.',
      );
    }
    return sent;
  }

  private toRow(
    incident: string,
    by: Actor,
    { kind, language, text, to, requestId }: NewCommunication,
    { nextUpdateAt }: MessageTimes,
  ): CommunicationRow {
    const { newId, mask, clock } = this.deps;
    const recipients =
      to.via === 'manual' ? to.recipients.map(mask) : to.recipients;
    return {
      id: newId(),
      incident,
      request_id: requestId,
      busy_until: toTimestamp(new Date(clock.now().getTime() + SENDING_LEASE)),
      ...{ kind, language, via: to.via },
      text: mask(text),
      recipients: recipientsColumn.encode(recipients),
      sent_by: sentByColumn.encode(by),
      sent_at: null,
      next_update_at: nextUpdateAt ?? null,
      entry: null,
    };
  }

  private async deliver(
    incident: Summary,
    row: CommunicationRow,
    { kind, language, text, to, requestId }: NewCommunication,
  ): Promise<void> {
    if (to.via === 'manual') {
      return;
    }
    try {
      await this.deps.deliver({
        incident: incident.number,
        recipients: to.recipients,
        title: say(`communication.title.${kind}.${language}`, {
          organization: incident.organizationTitle,
        }).text,
        text,
        scope: `communication:${incident.number}:${requestId}`,
      });
    } catch (cause) {
      await release({ knex: this.deps.knex, row });
      throw new ServiceUnavailableError(
        'The message could not be sent through the notifications, and nothing was kept as sent. Try again, or send it elsewhere and mark it as sent.',
        cause,
      );
    }
  }

  /** It went out: from now on it is a part of the incident, whatever became of that meanwhile. */
  private async keep(
    incident: string,
    by: Actor,
    message: NewCommunication,
    times: MessageTimes,
  ): Promise<Communication> {
    const { knex, clocks, incidents } = this.deps;
    const { requestId } = message;
    const row = await findByRequest({ knex, incident, requestId });
    if (!row) {
      throw new ConflictError(
        'This message was given back by another process while it was sent. Ask again with the same requestId.',
      );
    }
    await incidents.change(incident, async (change: IncidentChange) => {
      const { transaction } = change;
      const told = describeSending({ row, by, times });
      const entry = await change.append(told.entry, told.proof);
      const sent = { sent_at: times.sentAt, entry: entry.sequence };
      await keepSent({ transaction, id: row.id, sent });
      await keepPromises({
        ...{ transaction, clocks, times, kind: message.kind },
        incident: change.incident.summary,
        entry: entry.sequence,
      });
      await change.update();
    });
    return this.answerForOther(incident, message);
  }
}
