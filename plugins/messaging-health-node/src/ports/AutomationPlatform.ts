import {
  Organization,
  RehearsalFinding,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { BodyShape } from './BodyShape';

/** One workflow on one configured instance. @public */
export interface WorkflowReference {
  instance: string;
  workflowId: string;
}

/** A production webhook that a workflow would serve. @public */
export interface WorkflowWebhook {
  method: string;
  /** Without slashes at either end. */
  path: string;
  /** Where callers reach it. */
  url: string;
}

/** A workflow as its platform reports it. `active` is a claim, not a proof. @public */
export interface WorkflowState {
  reference: WorkflowReference;
  name: string;
  active: boolean;
  archived: boolean;
  webhooks: WorkflowWebhook[];
  /**
   * Names what production runs while the workflow is active, else its draft: equal for
   * equal nodes and connections, wherever they stand; the webhooks do not count.
   */
  content: string;
  /** The bodies that it can make sense of; empty where that can't be told. */
  reads: BodyShape[];
}

/** One workflow's id that serves the content of another, because nothing else helped. @public */
export interface Substitution {
  /** Whose id and webhooks serve. */
  host: WorkflowReference;
  /** Whose content is served there. */
  content: WorkflowReference;
  /** Where the host's own content is kept meanwhile, as an inactive workflow. */
  keptAs: WorkflowReference;
}

/**
 * What a side-effect-free probe of a production webhook found.
 * `served`: a call would reach a live workflow. `not-served`: nothing is
 * registered. `stale`: calls are lost on a workflow that is gone (n8n's cache).
 * `unclear`: the witnesses disagree, or something else answered.
 *
 * @public
 */
export interface WebhookProbe {
  webhook: WorkflowWebhook;
  outcome: 'served' | 'not-served' | 'stale' | 'unclear';
  /** In the words of what answered. */
  statement: Statement;
}

/** Executions of one workflow that started after an instant. @public */
export interface ExecutionCount {
  started: number;
  failed: number;
  running: number;
  /** True where the platform had more than it was asked for. */
  atLeast: boolean;
}

/** Says what is being done while it is done; each line ends up on the screen. @public */
export type ReportProgress = (statement: Statement) => Promise<void>;

/** @public */
export interface ChangeWorkflowOptions {
  report: ReportProgress;
  signal: AbortSignal;
}

/**
 * Switches workflows on and off on an automation platform (n8n).
 *
 * The core calls these from the steps `deactivate-v2` and `activate-fallback`,
 * one switch at a time for an instance. Every method is safe to repeat. A failure
 * is thrown as an `UpstreamError`. One of kind `refused` with status 409 says that the
 * platform answers and does not do what it was asked for, or says that it did and does
 * not: refused or stuck, after the implementation's own bounded tries, so that
 * `substituteWorkflow` may help. No other failure says so: a platform that can't be
 * reached, a key that may not, a workflow that can't be put into service as it is, or a
 * path that is another active workflow's.
 *
 * @public
 */
export interface AutomationPlatform {
  /** Reads one workflow. A missing one is an `UpstreamError` of kind `refused` with status 404. */
  readWorkflow(
    reference: WorkflowReference,
    signal: AbortSignal,
  ): Promise<WorkflowState>;

  /**
   * Takes a workflow out of service and waits until its production webhooks no
   * longer reach it. Does nothing when that already holds.
   */
  deactivateWorkflow(
    reference: WorkflowReference,
    options: ChangeWorkflowOptions,
  ): Promise<void>;

  /**
   * Puts a workflow into service and waits until its production webhooks are
   * really served. `displaced` served the path before: where the platform is
   * stuck on it, the implementation heals that and says so.
   */
  activateWorkflow(
    reference: WorkflowReference,
    options: ChangeWorkflowOptions & {
      displaced?: WorkflowReference;
      /** True where the caller has no second way: the implementation tries harder before it fails. */
      lastResort?: boolean;
    },
  ): Promise<void>;

  /** Asks each production webhook from outside, without running the workflow. */
  probeWebhooks(
    workflow: WorkflowState,
    signal: AbortSignal,
  ): Promise<WebhookProbe[]>;

  /**
   * The second way out, where `deactivateWorkflow` or `activateWorkflow` is refused or
   * stuck: keeps the host's content in an inactive workflow of its own, then has the
   * host's id serve the other's content, behind the host's webhooks, and waits until
   * it does. Finds what it has kept already, so that a repeat keeps no second copy.
   */
  substituteWorkflow(
    pair: { host: WorkflowReference; content: WorkflowReference },
    options: ChangeWorkflowOptions,
  ): Promise<Substitution>;

  /**
   * Gives the host its own content back and puts it into service, without a gap; then
   * removes the copy. Does nothing where the host has its own content and is served.
   */
  endSubstitution(
    substitution: Substitution,
    options: ChangeWorkflowOptions,
  ): Promise<void>;

  /**
   * Counts executions started strictly after an instant of our clock (an
   * implementation allows for the platform's own), and before `until` where it is
   * given; running ones are included.
   */
  countExecutions(
    reference: WorkflowReference,
    startedAfter: Date,
    signal: AbortSignal,
    until?: Date,
  ): Promise<ExecutionCount>;

  /**
   * Looks, without changing anything, whether a rollback of the organization would be
   * accepted: both workflows, the key's rights, paths, probes, credentials. What can't
   * be asked is a finding, not an error.
   */
  rehearse(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<RehearsalFinding[]>;

  /** The workflows of an organization; its annotations are complete when this is called. */
  workflowsOf(organization: Organization): {
    v2: WorkflowReference;
    fallback: WorkflowReference;
  };
}
