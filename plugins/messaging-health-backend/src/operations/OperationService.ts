import {
  AbortRequest,
  Actor,
  ApprovalRequest,
  ConversationCandidate,
  Freeze,
  GateAnswer,
  Mode,
  Operation,
  OperationKind,
  Organization,
  ScaffolderTaskLink,
  SignOffRequest,
  StartOperationRequest,
  StepId,
  StepPreview,
} from '@messaging-health/backstage-plugin-common';
import { Substitution } from '@messaging-health/backstage-plugin-node';
import { FormerState } from './FormerState';
import { AutomaticStart, RollbackByPolicy } from './automatic/RollbackByPolicy';

/** What runs for an organization, and whether its activations are frozen. */
export interface OrganizationMode {
  mode: Mode;
  freeze?: Freeze;
  /** Set while one workflow's id serves another's content. */
  substitution?: Substitution;
}

/** What is asked for; `fleetRollbackId` names the fleet rollback that it belongs to. */
export type StartRequest = StartOperationRequest & { fleetRollbackId?: string };

/** Durable operations on one organization each. Callers have been authorized. */
export interface OperationService {
  /**
   * Starts an operation; with `ifUnfinished: resume`, joins the unfinished one of the
   * same kind and goes on with it. A drift correction has a rollback that stands after
   * its switch do that switch again, and answers with it. Throws `OperationInTheWayError` (409),
   * `OrganizationIncompleteError` (400).
   */
  start(request: StartRequest, by: Actor): Promise<Operation>;
  /**
   * Starts the rollback that the policy of a firing trigger asks for, as the system,
   * or says why it must not be. Asked again for the same firing, it starts no second
   * one. Its caller answers for the policy.
   */
  startByPolicy(asked: RollbackByPolicy): Promise<AutomaticStart>;
  /** Throws `NotFoundError`. */
  get(operationId: string): Promise<Operation>;
  /** The unfinished one, else the newest. */
  latestOf(organizationId: string): Promise<Operation | undefined>;
  /** Of many organizations, unfinished ones only, in a constant number of statements. */
  unfinishedOf(organizationIds: string[]): Promise<Map<string, Operation>>;
  ofIncident(incident: string): Promise<Operation[]>;
  /** The scaffolder tasks that asked for an incident's operations, oldest first. */
  tasksOfIncident(incident: string): Promise<ScaffolderTaskLink[]>;
  resume(operationId: string, by: Actor): Promise<Operation>;
  /**
   * Ends an operation on the safe side. Where v2 is out of service and the fallback is
   * not proved to serve, it first goes on until it does, unless `leaveUnserved`; a
   * roll-forward that has changed something is followed by a rollback.
   */
  abort(
    operationId: string,
    request: AbortRequest,
    by: Actor,
  ): Promise<Operation>;
  /** The second person's word. Throws `AlreadyAnsweredError`, `NotAllowedError` for the first person. */
  approve(
    operationId: string,
    request: ApprovalRequest,
    by: Actor,
  ): Promise<Operation>;
  /** Stops before the next step that may be put off; `resume` goes on. */
  pause(operationId: string, reason: string, by: Actor): Promise<Operation>;
  /** Passes over the sign-offs by a named decision. */
  waive(
    operationId: string,
    stepId: StepId,
    reason: string,
    by: Actor,
  ): Promise<Operation>;
  signOff(
    operationId: string,
    request: SignOffRequest,
    by: Actor,
  ): Promise<Operation>;
  /** Asks the inbox platform; throws its `UpstreamError`. */
  listCandidates(operationId: string): Promise<ConversationCandidate[]>;
  preview(kind: OperationKind, organizationId: string): Promise<StepPreview[]>;
  modesOf(organizationIds: string[]): Promise<Map<string, OrganizationMode>>;
  gate(organization: Organization): Promise<GateAnswer>;
  /** The automations that were switched off for it, as they were before. */
  formerStatesOf(organizationId: string): Promise<FormerState[]>;
  liftFreeze(
    organization: Organization,
    reason: string,
    by: Actor,
  ): Promise<GateAnswer>;
}
