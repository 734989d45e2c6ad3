import {
  Actor,
  ConversationCandidate,
  Freeze,
  GateAnswer,
  Mode,
  Operation,
  OperationKind,
  Organization,
  SignOffRequest,
  StartOperationRequest,
  StepPreview,
} from '@messaging-health/backstage-plugin-common';
import { AutomaticStart, RollbackByPolicy } from './automatic/RollbackByPolicy';

/** What runs for an organization, and whether its activations are frozen. */
export interface OrganizationMode {
  mode: Mode;
  freeze?: Freeze;
}

/** Durable operations on one organization each. Callers have been authorized. */
export interface OperationService {
  /**
   * Starts an operation; with `ifUnfinished: resume`, joins the unfinished one of the
   * same kind and goes on with it. Throws `OperationInTheWayError` (409),
   * `OrganizationIncompleteError` (400).
   */
  start(request: StartOperationRequest, by: Actor): Promise<Operation>;
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
  resume(operationId: string, by: Actor): Promise<Operation>;
  abort(operationId: string, reason: string, by: Actor): Promise<Operation>;
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
  liftFreeze(
    organization: Organization,
    reason: string,
    by: Actor,
  ): Promise<GateAnswer>;
}
