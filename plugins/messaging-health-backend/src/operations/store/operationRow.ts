import {
  actorSchema,
  modeSchema,
  Operation,
  OperationStep,
  operationKindSchema,
  operationStatusSchema,
  proofSchema,
  rollForwardTermsSchema,
  SignOff,
  statementSchema,
  stepFailureSchema,
  stepIdSchema,
  stepStatusSchema,
  switchReportSchema,
  triggerVerdictSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { fromTimestamp, jsonColumn } from '../../database';
import { nameActor } from '../../timeline/nameActor';
import { OperationRecord } from '../OperationRecord';

/** The ticket of an operation that is not finished; an organization has one such ticket. */
export const OPEN_TICKET = 'open';

export const requestedByColumn = jsonColumn(
  'operations.requested_by',
  actorSchema,
);
export const abortActorColumn = jsonColumn(
  'operations.abort_actor',
  actorSchema,
);
export const approvalColumn = jsonColumn(
  'operations.approval',
  z.object({
    actor: actorSchema,
    at: z.iso.datetime(),
    note: z.string().optional(),
  }),
);
export const pauseColumn = jsonColumn(
  'operations.pause',
  z.object({ actor: actorSchema, at: z.iso.datetime(), reason: z.string() }),
);
export const resumedColumn = jsonColumn(
  'operations.resumed',
  z.object({
    actor: actorSchema,
    at: z.iso.datetime(),
    /** Why the contingency is put right again, where it is that. */
    putRight: z.string().optional(),
  }),
);
export const termsColumn = jsonColumn(
  'operations.terms',
  rollForwardTermsSchema,
);
export const switchReportColumn = jsonColumn(
  'operations.switch_report',
  switchReportSchema,
);
export const stateColumn = jsonColumn(
  'operation_steps.state',
  z.record(z.string(), z.unknown()),
);
export const verdictsColumn = jsonColumn(
  'operations.decision_verdicts',
  z.array(triggerVerdictSchema),
);
export const messageColumn = jsonColumn(
  'operation_steps.message',
  statementSchema,
);
export const proofsColumn = jsonColumn(
  'operation_steps.proofs',
  z.array(proofSchema),
);
export const failureColumn = jsonColumn(
  'operation_steps.failure',
  stepFailureSchema,
);
export const signerColumn = jsonColumn(
  'operation_sign_offs.actor',
  actorSchema,
);

/** A row of `operations`. */
export interface OperationRow {
  id: string;
  kind: string;
  status: string;
  organization_id: string;
  ticket: string;
  organization_title: string;
  entity_ref: string;
  incident: string;
  reason: string;
  requested_by: string;
  requested_at: string;
  decision_verdicts: string;
  v2_off_at: string | null;
  switched_at: string | null;
  finished_at: string | null;
  updated_at: string;
  aborted_by: string | null;
  abort_actor: string | null;
  abort_reason: string | null;
  abort_at: string | null;
  approval: string | null;
  pause: string | null;
  resumed: string | null;
  wakes_at: string | null;
  terms: string | null;
  switch_report: string | null;
  followed_by: string | null;
  fleet_rollback_id: string | null;
  left_unserved: number;
  mode_before: string | null;
  untold: number;
  lease_holder: string | null;
  lease_expires_at: string | null;
  fence: number;
}

/** A row of `operation_steps`. */
export interface StepRow {
  operation_id: string;
  step_id: string;
  position: number;
  status: string;
  started_at: string | null;
  finished_at: string | null;
  attempts: number;
  message: string | null;
  proofs: string;
  failure: string | null;
  state: string | null;
}

/** A row of `operation_sign_offs`. */
export interface SignOffRow {
  operation_id: string;
  conversation_id: number;
  signed_by: string;
  actor: string;
  at: string;
  note: string | null;
}

function fromStepRow(row: StepRow): OperationStep {
  return {
    id: stepIdSchema.parse(row.step_id),
    position: row.position,
    status: stepStatusSchema.parse(row.status),
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    attempts: row.attempts,
    message: row.message ? messageColumn.decode(row.message) : undefined,
    proofs: proofsColumn.decode(row.proofs),
    failure: row.failure ? failureColumn.decode(row.failure) : undefined,
  };
}

function fromSignOffRow(row: SignOffRow): SignOff {
  return {
    conversationId: row.conversation_id,
    by: row.signed_by,
    at: row.at,
    note: row.note ?? undefined,
  };
}

function readAbort(row: OperationRow): Operation['abort'] {
  const at = row.abort_at ?? row.finished_at;
  return row.aborted_by && at
    ? {
        by: row.aborted_by,
        at,
        reason: row.abort_reason ?? '',
      }
    : undefined;
}

function readDecisions(
  row: OperationRow,
): Pick<Operation, 'approval' | 'pause'> {
  const approval = row.approval && approvalColumn.decode(row.approval);
  const pause = row.pause && pauseColumn.decode(row.pause);
  return {
    approval: approval
      ? { by: nameActor(approval.actor), at: approval.at, note: approval.note }
      : undefined,
    pause: pause
      ? { by: nameActor(pause.actor), at: pause.at, reason: pause.reason }
      : undefined,
  };
}

const instant = (text: string | null) =>
  text === null ? undefined : fromTimestamp(text);

/** An operation as its rows hold it; `steps` and `signOffs` are its own, in order. */
export function fromOperationRows(
  row: OperationRow,
  steps: StepRow[],
  signOffs: SignOffRow[],
): OperationRecord {
  return {
    v2OffAt: instant(row.v2_off_at),
    switchedAt: instant(row.switched_at),
    states: new Map(
      steps.flatMap(({ step_id: id, state }) =>
        state ? [[stepIdSchema.parse(id), stateColumn.decode(state)]] : [],
      ),
    ),
    approvedBy: row.approval
      ? approvalColumn.decode(row.approval).actor
      : undefined,
    pausedBy: row.pause ? pauseColumn.decode(row.pause).actor : undefined,
    resumed: row.resumed ? resumedColumn.decode(row.resumed) : undefined,
    isLeftUnserved: row.left_unserved === 1,
    modeBefore: row.mode_before ? modeSchema.parse(row.mode_before) : undefined,
    decisionVerdicts: verdictsColumn.decode(row.decision_verdicts),
    abortedBy: row.abort_actor
      ? abortActorColumn.decode(row.abort_actor)
      : undefined,
    signers: signOffs.map(({ actor }) => signerColumn.decode(actor)),
    operation: {
      id: row.id,
      kind: operationKindSchema.parse(row.kind),
      status: operationStatusSchema.parse(row.status),
      organizationId: row.organization_id,
      organizationTitle: row.organization_title,
      entityRef: row.entity_ref,
      incident: row.incident,
      reason: row.reason,
      requestedBy: requestedByColumn.decode(row.requested_by),
      requestedAt: row.requested_at,
      finishedAt: row.finished_at ?? undefined,
      updatedAt: row.updated_at,
      steps: steps.map(fromStepRow),
      signOffs: signOffs.map(fromSignOffRow),
      abort: readAbort(row),
      ...readDecisions(row),
      wakesAt: row.wakes_at ?? undefined,
      terms: row.terms ? termsColumn.decode(row.terms) : undefined,
      switchReport: row.switch_report
        ? switchReportColumn.decode(row.switch_report)
        : undefined,
      followedBy: row.followed_by ?? undefined,
      fleetRollbackId: row.fleet_rollback_id ?? undefined,
    },
  };
}
