import {
  ChainProblem,
  ClosingFact,
  CommunicationKind,
  EvidenceKind,
  HypothesisStatus,
  IncidentRole,
  IncidentSeverity,
  IncidentStatus,
  Mode,
  OperationKind,
  OperationStatus,
  RcaStage,
  RecordLanguage,
  SlaClockId,
  SlaOutcome,
  SlaState,
  StepId,
  StepStatus,
  TimelineKind,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';

/** What the ids in a record are called by people, in one language. */
export interface RecordWords {
  incidentStatus: Record<IncidentStatus, string>;
  severity: Record<IncidentSeverity, string>;
  trigger: Record<TriggerId, string>;
  role: Record<IncidentRole, string>;
  clock: Record<SlaClockId, string>;
  slaState: Record<SlaState, string>;
  slaOutcome: Record<SlaOutcome, string>;
  hypothesisStatus: Record<HypothesisStatus, string>;
  timelineKind: Record<TimelineKind, string>;
  evidenceKind: Record<EvidenceKind, string>;
  communicationKind: Record<CommunicationKind, string>;
  rcaStage: Record<RcaStage, string>;
  operationKind: Record<OperationKind, string>;
  operationStatus: Record<OperationStatus, string>;
  step: Record<StepId, string>;
  stepStatus: Record<StepStatus, string>;
  mode: Record<Mode, string>;
  closingFact: Record<ClosingFact, string>;
  chainProblem: Record<ChainProblem, string>;
  language: Record<RecordLanguage, string>;
}
