import {
  Actor,
  Mode,
  Operation,
  StepId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** An operation with what only this room needs to know of it. */
export interface OperationRecord {
  operation: Operation;
  /** When v2 was seen out of service. */
  v2OffAt?: Date;
  /** The switch: when the fallback was put into service. */
  switchedAt?: Date;
  decisionVerdicts: TriggerVerdict[];
  /** What each step keeps of its own between two looks. */
  states: Map<StepId, Record<string, unknown>>;
  approvedBy?: Actor;
  pausedBy?: Actor;
  /** Who had it go on last; `putRight` says why where the contingency is put right again. */
  resumed?: { actor: Actor; at: string; putRight?: string };
  /** Set where its abort said that nobody need serve the customers. */
  isLeftUnserved?: boolean;
  /** What ran for the organization when it was asked for; absent in records of before that was kept. */
  modeBefore?: Mode;
  abortedBy?: Actor;
  /** Who signed `operation.signOffs`, in the same order. */
  signers: Actor[];
}
