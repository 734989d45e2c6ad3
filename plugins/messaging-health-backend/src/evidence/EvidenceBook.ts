import {
  Actor,
  Evidence,
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

/** What proves the incidents' records. Only ever added to. */
export interface EvidenceBook {
  add(evidence: NewEvidence, transaction?: Knex.Transaction): Promise<Evidence>;
  list(incident: string): Promise<Evidence[]>;
}
