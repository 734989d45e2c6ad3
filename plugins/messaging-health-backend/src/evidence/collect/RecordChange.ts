import {
  Actor,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { NewTimelineEntry } from '../../timeline';
import { NewEvidence } from '../EvidenceBook';

/** What evidence needs of a change of an incident; the incidents stand to the right and connect it. */
export interface RecordChange {
  readonly transaction: Knex.Transaction;
  /** The instant of the change. */
  readonly at: string;
  /** This process, as the one who acts. */
  readonly system: Actor;
  /** Appends an entry; where `proof` is given, it is kept and committed to by the entry. */
  append(
    entry: Omit<NewTimelineEntry, 'incident' | 'organizationId' | 'evidence'>,
    proof?: Omit<NewEvidence, 'incident' | 'onceKey'>,
  ): Promise<TimelineEntry>;
}

/** Changes an incident in one transaction that holds it. Throws `NotFoundError`. */
export type ChangeRecord<Change extends RecordChange = RecordChange> = <T>(
  incident: string,
  work: (change: Change) => Promise<T>,
) => Promise<T>;
