import {
  ERROR_LINE_SIGNALS,
  EvidenceOffer,
} from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { COLLECTION_MOMENTS, CollectionMoment } from '../EvidenceMoment';

/** A row of `evidence_collections`. */
export interface CollectionRow {
  id: string;
  incident: string;
  organization_id: string;
  moment: string;
  moment_key: string;
  source: string;
  kind: string;
  about: string;
  from_at: string;
  to_at: string;
  status: 'waiting' | 'collected' | 'silent';
  attempts: number;
  due_at: string;
  claim: string | null;
  finished_at: string | null;
}

/** One thing that a source is asked for. */
export interface Collection {
  id: string;
  incident: string;
  organizationId: string;
  moment: CollectionMoment;
  /** Undefined where no source offers it. */
  source: string | undefined;
  offer: EvidenceOffer;
  from: Date;
  to: Date;
  /** How often it was begun, this time included. */
  attempts: number;
}

const momentSchema = z.enum(COLLECTION_MOMENTS);
const offerSchema: z.ZodType<EvidenceOffer> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('error-lines'),
    about: z.enum(ERROR_LINE_SIGNALS),
  }),
  z.object({ kind: z.literal('workflow-states') }),
  z.object({ kind: z.literal('automation-states') }),
  z.object({ kind: z.literal('detection-figures') }),
]);

/** The collection that a row holds. */
export function fromCollectionRow(row: CollectionRow): Collection {
  return {
    id: row.id,
    incident: row.incident,
    organizationId: row.organization_id,
    moment: momentSchema.parse(row.moment),
    source: row.source === '' ? undefined : row.source,
    offer: offerSchema.parse({ kind: row.kind, about: row.about }),
    from: new Date(row.from_at),
    to: new Date(row.to_at),
    attempts: row.attempts,
  };
}
