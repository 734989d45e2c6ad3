import {
  Actor,
  Mode,
  Operation,
  StepId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  OPEN_TICKET,
  OperationRow,
  requestedByColumn,
  StepRow,
  termsColumn,
  verdictsColumn,
} from './operationRow';

/** What is known of an operation when it is asked for. */
export interface NewOperation
  extends Pick<
    Operation,
    | 'id'
    | 'kind'
    | 'organizationId'
    | 'organizationTitle'
    | 'entityRef'
    | 'incident'
    | 'reason'
    | 'requestedAt'
    | 'terms'
    | 'fleetRollbackId'
  > {
  requestedBy: Actor;
  decisionVerdicts: TriggerVerdict[];
  /** What an abort goes back to where nothing was touched and nothing can be seen. */
  modeBefore: Mode;
  steps: readonly StepId[];
}

/** Stores a running operation with its steps; false where the organization has an unfinished one. */
export async function insertOperation(options: {
  transaction: Knex.Transaction;
  operation: NewOperation;
}): Promise<boolean> {
  const { transaction, operation } = options;
  const row: Partial<OperationRow> = {
    id: operation.id,
    kind: operation.kind,
    status: 'running',
    organization_id: operation.organizationId,
    ticket: OPEN_TICKET,
    organization_title: operation.organizationTitle,
    entity_ref: operation.entityRef,
    incident: operation.incident,
    reason: operation.reason,
    requested_by: requestedByColumn.encode(operation.requestedBy),
    requested_at: operation.requestedAt,
    decision_verdicts: verdictsColumn.encode(operation.decisionVerdicts),
    updated_at: operation.requestedAt,
    terms: operation.terms ? termsColumn.encode(operation.terms) : null,
    fleet_rollback_id: operation.fleetRollbackId ?? null,
    mode_before: operation.modeBefore,
  };
  const inserted: unknown[] = await transaction<OperationRow>(
    TABLES.operations.operations,
  )
    .insert(row)
    .onConflict(['organization_id', 'ticket'])
    .ignore()
    .returning('id');
  if (inserted.length === 0) {
    return false;
  }
  const steps: Partial<StepRow>[] = operation.steps.map((step, index) => ({
    operation_id: operation.id,
    step_id: step,
    position: index + 1,
    status: 'pending',
    proofs: '[]',
  }));
  await transaction<StepRow>(TABLES.operations.steps).insert(steps);
  return true;
}
