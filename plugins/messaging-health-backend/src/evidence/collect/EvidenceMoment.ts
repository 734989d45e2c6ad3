import { Knex } from 'knex';

/** When evidence is collected. */
export const COLLECTION_MOMENTS = [
  'detection',
  'decision',
  'restoration',
] as const;
export type CollectionMoment = (typeof COLLECTION_MOMENTS)[number];

/** Something happened to an incident that evidence is kept of. */
export interface EvidenceMoment {
  incident: string;
  organizationId: string;
  moment: CollectionMoment;
  /** Tells this moment from others of its kind; a repeat of it collects nothing more. */
  momentKey: string;
  onsetAt?: string;
  detectedAt: string;
  /** When it happened. */
  at: string;
}

/** Has evidence collected, once the transaction that it happened in is committed. */
export type PlanEvidence = (
  moment: EvidenceMoment,
  transaction: Knex.Transaction,
) => Promise<void>;
