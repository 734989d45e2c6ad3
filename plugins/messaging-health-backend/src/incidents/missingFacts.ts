import { EvidenceKind } from '@messaging-health/backstage-plugin-common';

/** Facts that an incident's record must hold before the incident may be closed. */
export const MANDATORY_FACTS = [
  'detection',
  'decision',
  'restoration',
] as const;
/** @see MANDATORY_FACTS */
export type MandatoryFact = (typeof MANDATORY_FACTS)[number];

/** What {@link missingFacts} looks at. */
export interface RecordedFacts {
  detectedAt?: string;
  decidedAt?: string;
  restoredAt?: string;
  evidenceKinds: ReadonlySet<EvidenceKind>;
}

/**
 * Which mandatory facts a record lacks, in their order. A time alone is no fact:
 * what shows it must have been kept as evidence.
 */
export function missingFacts(facts: RecordedFacts): MandatoryFact[] {
  const present: Record<MandatoryFact, boolean> = {
    detection:
      facts.detectedAt !== undefined &&
      facts.evidenceKinds.has('detection-figures'),
    decision:
      facts.decidedAt !== undefined &&
      facts.evidenceKinds.has('rollback-decision'),
    restoration:
      facts.restoredAt !== undefined && facts.evidenceKinds.has('restoration'),
  };
  return MANDATORY_FACTS.filter(fact => !present[fact]);
}
