import { Freeze } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ModeRow, NO_FREEZE } from './modeRow';

/** Freezes an organization, or lifts its freeze where `freeze` is left out; its mode stays. */
export async function setFreeze(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  freeze?: Freeze;
  now: string;
}): Promise<void> {
  const { transaction, organizationId, freeze, now } = options;
  const columns = freeze
    ? {
        freeze_since: freeze.since,
        freeze_reason: freeze.reason,
        freeze_by: freeze.by,
        freeze_incident: freeze.incident ?? null,
        freeze_operation_id: freeze.operationId ?? null,
      }
    : NO_FREEZE;
  await transaction<ModeRow>(TABLES.operations.modes)
    .insert({
      organization_id: organizationId,
      mode: 'v2',
      updated_at: now,
      ...columns,
    })
    .onConflict('organization_id')
    .merge([
      'freeze_since',
      'freeze_reason',
      'freeze_by',
      'freeze_incident',
      'freeze_operation_id',
      'updated_at',
    ]);
}
