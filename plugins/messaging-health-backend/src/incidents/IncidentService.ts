import {
  Actor,
  ClosingGate,
  CorrectiveAction,
  EvidenceKind,
  Incident,
  IncidentPage,
  IncidentSeverity,
  IncidentSummary,
  ListIncidentsQuery,
  OperationKind,
  Organization,
  Statement,
  TimelineEntry,
  TimelineKind,
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { CorrectiveActionDesk } from './CorrectiveActionDesk';
import { HypothesisDesk } from './HypothesisDesk';
import { IncidentChange } from './IncidentChange';
import { RoleDesk } from './RoleDesk';

/** What made somebody, or the system, open an incident. */
export interface IncidentOpening {
  organization: Organization;
  openedBy: Actor;
  detectedAt: Date;
  /** Set when a trigger fired. */
  verdict?: TriggerVerdict;
  onsetAt?: Date;
  /** Set when a person opened it. */
  reason?: string;
}

/** The incidents, their status and what belongs to them. */
export interface IncidentService {
  /** What people guess at the cause. */
  readonly hypotheses: Pick<HypothesisDesk, keyof HypothesisDesk>;
  /** What is to be done so that it does not happen again. */
  readonly correctiveActions: Pick<
    CorrectiveActionDesk,
    keyof CorrectiveActionDesk
  >;
  /** Who takes which role. */
  readonly roles: Pick<RoleDesk, keyof RoleDesk>;
  /** Opens one, or joins the organization's open one; never two at once, whatever arrives. */
  openOrJoin(opening: IncidentOpening): Promise<IncidentSummary>;
  /** Throws `NotFoundError`. */
  get(number: string): Promise<Incident>;
  /** One incident without its parts. Throws `NotFoundError`. */
  summary(number: string): Promise<IncidentSummary>;
  list(query: ListIncidentsQuery): Promise<IncidentPage>;
  /** The open one, and the newest `limit` ended ones. */
  ofOrganization(
    organizationId: string,
    limit: number,
  ): Promise<{ open?: IncidentSummary; past: IncidentSummary[] }>;
  /** Open incidents of many organizations, in one statement. */
  openOf(organizationIds: string[]): Promise<Map<string, IncidentSummary>>;
  /** Says how bad it is. Throws `ConflictError` for an ended incident. */
  setSeverity(
    number: string,
    by: Actor,
    judgement: { severity: IncidentSeverity; reason: string },
  ): Promise<IncidentSummary>;
  /** Says when v2 is planned to return. Throws `ConflictError` for an ended incident. */
  planGoLive(
    number: string,
    by: Actor,
    plan: { at: Date; note?: string },
  ): Promise<IncidentSummary>;
  /** When v2 is planned to return; undefined where nobody has said, or no incident has this number. */
  plannedReturnOf(number: string): Promise<Date | undefined>;
  /** What the record holds of all that it must hold before it may be closed. Throws `NotFoundError`. */
  closingGate(number: string): Promise<ClosingGate>;
  /** Open corrective actions without which v2 does not return. */
  actionsBlockingReturn(number: string): Promise<CorrectiveAction[]>;
  /**
   * Runs `work` on the incident in one transaction that holds its row, for rooms that write
   * into its record. Throws `NotFoundError`.
   */
  change<T>(
    number: string,
    work: (change: IncidentChange) => Promise<T>,
  ): Promise<T>;
  /** A person's first note begins the diagnosis. */
  addNote(number: string, by: Actor, text: string): Promise<TimelineEntry>;
  /** Ends an incident that was none. Throws `ConflictError` once a rollback was decided, or while an operation is unfinished. */
  dismiss(number: string, by: Actor, reason: string): Promise<IncidentSummary>;
  /**
   * Says that it is over without a return of v2, or without a rollback. Throws `ConflictError`
   * while an operation is unfinished or a trigger fires.
   */
  resolve(number: string, by: Actor, reason: string): Promise<IncidentSummary>;
  /** Ends an incident whose record is complete. Throws `ConflictError` that says what is missing or still under way. */
  close(number: string, by: Actor, reason: string): Promise<IncidentSummary>;

  /**
   * The policy proposes a rollback, or would have started one and says why not.
   * Repeatable by trigger + `detectedAt`: the first word stands.
   */
  recordRollbackProposal(proposal: {
    incident: string;
    trigger: TriggerId;
    detectedAt: Date;
    statement: Statement;
  }): Promise<void>;
  /** A rollback was decided: status `mitigating`, decision kept as evidence. Repeatable. */
  recordRollbackDecision(decision: {
    incident: string;
    operationId: string;
    by: Actor;
    reason: string;
    verdicts: TriggerVerdict[];
    at: Date;
  }): Promise<void>;
  /** One step of an operation ended: timeline and evidence. Repeatable by `operationId` + `step` + `attempt` + `outcome`. */
  recordStepOutcome(outcome: {
    incident: string;
    operationId: string;
    step: string;
    attempt: number;
    outcome: 'started' | 'done' | 'failed' | 'waiting' | 'waived';
    by: Actor;
    details: Record<string, unknown>;
  }): Promise<void>;
  recordSignOff(signOff: {
    incident: string;
    operationId: string;
    conversationId: number;
    by: Actor;
    note?: string;
  }): Promise<void>;
  /** Webhooks were verified: the customers are served again. Keeps the first time. */
  recordRestoration(restoration: {
    incident: string;
    operationId: string;
    at: Date;
    details: Record<string, unknown>;
  }): Promise<void>;
  recordAbort(abort: {
    incident: string;
    operationId: string;
    kind: OperationKind;
    /** The rollback that took its place. */
    followedBy?: string;
    by: Actor;
    reason: string;
  }): Promise<void>;
  /**
   * Step 7: makes the record complete (first hypotheses from the triggers, first
   * message to the customer), status `mitigated`. Answers what is missing, if anything.
   */
  completeAfterRollback(completion: {
    incident: string;
    operationId: string;
    organization: Organization;
  }): Promise<{ missing: string[] }>;

  /** Another operation than a rollback was decided. Repeatable by `operationId`. */
  recordOperationDecision(decision: {
    incident: string;
    operationId: string;
    kind: Exclude<OperationKind, 'rollback'>;
    by: Actor;
    reason: string;
    at: Date;
    /** What it stands on; no personal data. */
    details: Record<string, unknown>;
  }): Promise<void>;
  /** v2 serves again, and is watched: status `monitoring`. Repeatable. */
  recordMonitoring(monitoring: {
    incident: string;
    operationId: string;
    at: Date;
  }): Promise<void>;
  /**
   * The roll-forward held: status `resolved`, then `closed` if the record is complete.
   * Answers what is missing, if anything; then the incident stays `resolved`, for people
   * to complete and close. Repeatable.
   */
  closeAfterRollForward(closing: {
    incident: string;
    operationId: string;
    /** What was corrected, where it stands. */
    correction: string;
    /** When v2 went live again. */
    goLiveAt: Date;
  }): Promise<{ missing: string[] }>;
  /**
   * Writes one more thing into an incident that is not ended: what somebody decided, what
   * the system noticed. Repeatable by `onceKey`: the first word stands.
   */
  record(entry: {
    incident: string;
    by: Actor;
    kind: TimelineKind;
    statement: Statement;
    details?: Record<string, unknown>;
    /** Set where it is evidence, too; `details` is its content. */
    evidence?: EvidenceKind;
    onceKey: string;
  }): Promise<void>;
}
