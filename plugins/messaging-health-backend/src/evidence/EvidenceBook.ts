import {
  Actor,
  Evidence,
  EvidenceCommitment,
  EvidenceKind,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';

export interface NewEvidence {
  incident: string;
  kind: EvidenceKind;
  collectedBy: Actor;
  content: Record<string, unknown>;
  /** As in the timeline: makes a repeat after a crash change nothing. */
  onceKey?: string;
}

/** What the timeline's entry must hold of an item that is kept with it. */
export function commitmentsTo(evidence: Evidence): EvidenceCommitment[] {
  const { id, kind, collectedAt, collectedBy, commitment } = evidence;
  return commitment === undefined
    ? []
    : [{ evidenceId: id, kind, collectedAt, collectedBy, commitment }];
}

/** What proves the incidents' records. Only ever added to. */
export interface EvidenceBook {
  /** Keeps an item; the timeline's entry that it is kept with must hold {@link commitmentsTo} it. */
  add(evidence: NewEvidence, transaction?: Knex.Transaction): Promise<Evidence>;
  list(incident: string, transaction?: Knex.Transaction): Promise<Evidence[]>;
  /** Erases what items say, for good. Throws `NotFoundError` for an item that is not there. */
  erase(
    incident: string,
    ids: string[],
    transaction: Knex.Transaction,
  ): Promise<void>;
}
