import { Knex } from 'knex';
import {
  Actor,
  EvidenceCommitment,
  SignedHead,
  Statement,
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';

/** What somebody adds to a timeline; order, time and hash are given by it. */
export interface NewTimelineEntry {
  organizationId: string;
  incident: string;
  actor: Actor;
  kind: TimelineKind;
  statement: Statement;
  details?: Record<string, unknown>;
  /** The evidence that is kept with it, which it thereby proves. */
  evidence?: EvidenceCommitment[];
  /**
   * Makes the append idempotent within the incident: a second entry with the same
   * key is not added, and the first is returned. For work that may be repeated
   * after a crash.
   */
  onceKey?: string;
}

/** The append-only story of each incident. */
export interface Timeline {
  /** Appends, inside `transaction` where one is given, and signs the new head. */
  append(
    entry: NewTimelineEntry,
    transaction?: Knex.Transaction,
  ): Promise<TimelineEntry>;
  /** All entries of one incident, in order; inside `transaction` where one is given. */
  list(
    incident: string,
    transaction?: Knex.Transaction,
  ): Promise<TimelineEntry[]>;
  /** The signed end of one incident's timeline; `undefined` where nothing was signed yet. */
  head(incident: string): Promise<SignedHead | undefined>;
  /** Erases what entries say, for good. Throws `ConflictError` for what can't be erased. */
  erase(
    incident: string,
    sequences: number[],
    transaction: Knex.Transaction,
  ): Promise<void>;
}
