import { EvidenceKind } from '@messaging-health/backstage-plugin-common';
import { AnalysisVersion } from './AnalysisVersion';
import { AttachedFile } from './AttachedFile';
import { CollectedEvidence } from './CollectedEvidence';
import { ContingencyEvidence } from './ContingencyEvidence';
import { Decision } from './Decision';
import { DetectionFigures } from './DetectionFigures';
import { DriftEvidence } from './DriftEvidence';
import { EvidenceRenderer } from './EvidenceRenderer';
import { MonitoringEvidence } from './MonitoringEvidence';
import { OperationDecision } from './OperationDecision';
import { RawEvidence } from './RawEvidence';
import { ScenarioEvidence } from './ScenarioEvidence';
import { SentMessage } from './SentMessage';
import { SilentSource } from './SilentSource';
import { StepOutcome } from './StepOutcome';
import { SwitchEvidence } from './SwitchEvidence';

/** The renderers, by kind; a kind without one is shown as it was recorded. */
const RENDERERS: Partial<Record<EvidenceKind, EvidenceRenderer>> = {
  'detection-figures': DetectionFigures,
  'rollback-decision': Decision,
  'step-outcome': StepOutcome,
  'operation-decision': OperationDecision,
  'switch-report': SwitchEvidence,
  'contingency-verified': ContingencyEvidence,
  drift: DriftEvidence,
  monitoring: MonitoringEvidence,
  scenario: ScenarioEvidence,
  'error-lines': CollectedEvidence,
  'workflow-states': CollectedEvidence,
  'automation-states': CollectedEvidence,
  'source-silent': SilentSource,
  communication: SentMessage,
  'root-cause': AnalysisVersion,
  attachment: AttachedFile,
};

/** What shows a kind of evidence. */
export function rendererOf(kind: EvidenceKind): EvidenceRenderer {
  return RENDERERS[kind] ?? RawEvidence;
}
