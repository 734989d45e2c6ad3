import { EvidenceKind } from '@messaging-health/backstage-plugin-common';
import { Decision } from './Decision';
import { DetectionFigures } from './DetectionFigures';
import { EvidenceRenderer } from './EvidenceRenderer';
import { RawEvidence } from './RawEvidence';
import { StepOutcome } from './StepOutcome';

/** The renderers, by kind; a kind without one is shown as it was recorded. */
const RENDERERS: Partial<Record<EvidenceKind, EvidenceRenderer>> = {
  'detection-figures': DetectionFigures,
  'rollback-decision': Decision,
  'step-outcome': StepOutcome,
};

/** What shows a kind of evidence. */
export function rendererOf(kind: EvidenceKind): EvidenceRenderer {
  return RENDERERS[kind] ?? RawEvidence;
}
