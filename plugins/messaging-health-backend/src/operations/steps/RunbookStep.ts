import {
  Actor,
  CorrectiveAction,
  Mode,
  Organization,
  OperationKind,
  Proof,
  RollForwardTerms,
  Statement,
  StepId,
  SwitchReport,
} from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  Clock,
  CrmDirectory,
  InboxAutomation,
  InboxPlatform,
  ReportProgress,
  Substitution,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import { HealthService } from '../../health/HealthService';
import { IncidentService } from '../../incidents/IncidentService';
import { z } from 'zod';
import { FormerState } from '../FormerState';
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
  crm(): CrmDirectory;
  health: Pick<HealthService, 'trafficSince' | 'get'>;
  /** The organization's mode, freeze and substitution as stored now. */
  readMode(): Promise<OrganizationMode>;
  /** The automations that were switched off for it, as they were before. */
  formerStates(): Promise<FormerState[]>;
  /** What stands in the way of v2's return in the organization's open incident; `undefined` where none is open. */
  findBlocking(): Promise<
    { incident: string; blocking: CorrectiveAction[] } | undefined
  >;
  /** What a roll-forward stands on; absent in a preview and in other kinds. */
  terms?: RollForwardTerms;
  /** The operation as stored; absent in a preview. */
  readRecord?(): OperationRecord;
}

/** What a step may write; all of it in the name of the worker that holds the operation. */
export interface StepWrites {
  freeze(): Promise<void>;
  noteV2Off(at: Date): Promise<void>;
  noteSwitch(at: Date): Promise<void>;
  /** Keeps former states; what is kept already stays as it is, unless it was restored since. */
  keepFormerState(automations: InboxAutomation[]): Promise<void>;
  /** Notes that these are verified to be as before again. */
  noteRestored(keys: string[]): Promise<void>;
  /** Says what runs for the organization from now on. */
  setMode(mode: Mode): Promise<void>;
  /** Notes that one workflow's id serves another's content, or that it does no longer. */
  noteSubstitution(substitution: Substitution | undefined): Promise<void>;
  keepSwitchReport(report: SwitchReport): Promise<void>;
  /** Keeps what the step needs to go on where another worker left it. */
  keepState(state: Record<string, unknown>): Promise<void>;
}

/** A step at work in an operation. */
export interface StepRun extends StepView {
  /** As stored when the step began, and after each of its writes. */
  readRecord(): OperationRecord;
  kind: OperationKind;
  /** This worker, as timelines name it. */
  me: Actor;
  incidents: Pick<
    IncidentService,
    | 'actionsBlockingReturn'
    | 'recordRestoration'
    | 'completeAfterRollback'
    | 'recordMonitoring'
    | 'closeAfterRollForward'
    | 'record'
    | 'get'
  >;
  writes: StepWrites;
  report: ReportProgress;
  /** What the step has kept, if it has; throws where that is not what `schema` says. */
  readState<Schema extends z.ZodType>(
    schema: Schema,
  ): z.output<Schema> | undefined;
  /** Does a switch when no other one of the same automation instance is at work, on whatever replica. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
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
  /** People's part, or a time to come; at `wakesAt` the step is begun again by itself. */
  | { kind: 'waiting'; message: Statement; proofs: Proof[]; wakesAt?: Date }
  /** Passed over by a decision that config names. */
  | { kind: 'waived'; message: Statement; proofs: Proof[] }
  /** The organization must be rolled back, at once: the operation ends, and a rollback takes its place. */
  | { kind: 'roll-back'; because: Statement; proofs: Proof[] }
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
  /** True where a second person has to approve, if config asks for one. */
  readonly destructive?: boolean;
  /** True in the midst of a switch, and while somebody has to watch: a pause is put off until later. */
  readonly urgent?: boolean;
  /** Where the step may take longer than others. */
  deadlineMilliseconds?(options: OperationsOptions): number;
}
