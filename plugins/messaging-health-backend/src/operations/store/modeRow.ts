import { modeSchema } from '@messaging-health/backstage-plugin-common';
import { Substitution } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { jsonColumn } from '../../database';
import { OrganizationMode } from '../OperationService';

const workflowReferenceSchema = z.object({
  instance: z.string(),
  workflowId: z.string(),
});
const substitutionSchema: z.ZodType<Substitution> = z.object({
  host: workflowReferenceSchema,
  content: workflowReferenceSchema,
  keptAs: workflowReferenceSchema,
});

export const substitutionColumn = jsonColumn(
  'organization_modes.substitution',
  substitutionSchema,
);

/** A row of `organization_modes`. */
export interface ModeRow {
  organization_id: string;
  mode: string;
  freeze_since: string | null;
  freeze_reason: string | null;
  freeze_by: string | null;
  freeze_incident: string | null;
  freeze_operation_id: string | null;
  substitution: string | null;
  updated_at: string;
}

/** Columns of an organization that is not frozen. */
export const NO_FREEZE = {
  freeze_since: null,
  freeze_reason: null,
  freeze_by: null,
  freeze_incident: null,
  freeze_operation_id: null,
};

/** The mode that a row holds. */
export function fromModeRow(row: ModeRow): OrganizationMode {
  return {
    mode: modeSchema.parse(row.mode),
    substitution: row.substitution
      ? substitutionColumn.decode(row.substitution)
      : undefined,
    freeze: row.freeze_since
      ? {
          since: row.freeze_since,
          reason: row.freeze_reason ?? '',
          by: row.freeze_by ?? '',
          incident: row.freeze_incident ?? undefined,
          operationId: row.freeze_operation_id ?? undefined,
        }
      : undefined,
  };
}
