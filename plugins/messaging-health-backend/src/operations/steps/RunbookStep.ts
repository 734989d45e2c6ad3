import {
  Organization,
  Proof,
  Statement,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  Clock,
  InboxAutomation,
  InboxPlatform,
  ReportProgress,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import { HealthService } from '../../health/HealthService';
import { IncidentService } from '../../incidents/IncidentService';
import { OrganizationMode } from '../OperationService';
import { OperationRecord } from '../OperationRecord';
import { OperationsOptions } from '../OperationsOptions';

/** Where a step looks at the world. */
export interface StepView {
  organization: Organization;
  signal: AbortSignal;
  clock: Clock;
  options: OperationsOptions;
  automation(): AutomationPlatform;
  inbox(): InboxPlatform;
  prober(): WebhookProber;
  health: Pick<HealthService, 'trafficSince'>;
  /** The organization's mode and freeze as stored now. */
  readMode(): Promise<OrganizationMode>;
}

/** What a step may write; all of it in the name of the worker that holds the operation. */
export interface StepWrites {
  freeze(): Promise<void>;
  noteV2Off(at: Date): Promise<void>;
  noteSwitch(at: Date): Promise<void>;
  /** Keeps former states; what is kept already stays as it is. */
  keepFormerState(automations: InboxAutomation[]): Promise<void>;
}

/** A step at work in an operation. */
export interface StepRun extends StepView {
  /** As stored when the step began, and after each of its writes. */
  readRecord(): OperationRecord;
  incidents: Pick<
    IncidentService,
    'recordRestoration' | 'completeAfterRollback' | 'get'
  >;
  writes: StepWrites;
  report: ReportProgress;
  countFormerStates(): Promise<number>;
  /** Does a switch when no other one of the same automation instance is at work here. */
  inTurn(work: () => Promise<void>): Promise<void>;
}

/** How the world looks to a step, before it changes anything. */
export interface StepCheck {
  /** True when nothing has to be applied. */
  alreadyHolds: boolean;
  /** Set when the step can't be done as things stand: why, and what to do first. */
  impossible?: { because: Statement; nextAction: Statement };
  statements: Statement[];
}

/** What looking again, from outside, told. */
export type StepVerdict =
  | { kind: 'done'; message: Statement; proofs: Proof[] }
  | { kind: 'waiting'; message: Statement; proofs: Proof[] }
  | {
      kind: 'refused';
      because: Statement;
      nextAction: Statement;
      proofs: Proof[];
    };

/**
 * One step of a runbook. Everything here may be repeated, and may end at any
 * instant; running it again ends in the same state.
 */
export interface RunbookStep {
  readonly id: StepId;
  /** Only reads. */
  check(view: StepView): Promise<StepCheck>;
  /** Changes the world; called only where `check` says that it does not hold yet. */
  apply(run: StepRun): Promise<void>;
  /** Looks again, by other eyes than `apply` had. */
  verify(run: StepRun): Promise<StepVerdict>;
  /** Where the step may take longer than others. */
  deadlineMilliseconds?(options: OperationsOptions): number;
}
