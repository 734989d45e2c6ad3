import {
  ConditionTriggerId,
  Confirmation,
} from '@messaging-health/backstage-plugin-common';

/** A person's word on a condition of one organization that was not withdrawn. */
export interface StandingConfirmation {
  organizationId: string;
  trigger: ConditionTriggerId;
  confirmation: Confirmation;
}

export interface ConfirmationRow {
  organization_id: string;
  trigger_id: ConditionTriggerId;
  confirmed_by: string;
  confirmed_at: string;
  note: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  withdrawal_reason: string | null;
}
