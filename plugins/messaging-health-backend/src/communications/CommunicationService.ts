import {
  Actor,
  Communication,
  CommunicationDraft,
  CommunicationKind,
  Communications,
  RecordLanguage,
  sendCommunicationRequestSchema,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { z } from 'zod';

/** A message that is to be sent, or was sent elsewhere; checked. */
export type NewCommunication = z.output<typeof sendCommunicationRequestSchema>;

/** What the customer is told of an incident. Callers have been authorized. */
export interface CommunicationService {
  /** What was sent, and what is owed next. Throws `NotFoundError`. */
  of(incident: string): Promise<Communications>;
  /** Throws `NotFoundError`. */
  draft(
    incident: string,
    asked: {
      kind: CommunicationKind;
      language: RecordLanguage;
      etaAt?: string;
    },
  ): Promise<CommunicationDraft>;
  /**
   * Sends a message through the notifications, or keeps one that a person sent elsewhere.
   * Repeatable by `requestId`. Throws `NotFoundError`; `InputError` for a recipient that the
   * catalog does not know, or a time that can't be; `ConflictError` for an incident that has
   * ended, for the first message before a rollback is decided, and for the stabilization
   * before customers are served again; `ServiceUnavailableError` where it could not be sent, and then nothing is kept.
   */
  send(
    incident: string,
    by: Actor,
    message: NewCommunication,
  ): Promise<Communication>;
  /**
   * Erases what messages said, for good. Answers the entries of the timeline that name whom
   * one went to by hand. Throws `NotFoundError` for one that is not there.
   */
  erase(
    incident: string,
    ids: string[],
    transaction: Knex.Transaction,
  ): Promise<number[]>;
}
