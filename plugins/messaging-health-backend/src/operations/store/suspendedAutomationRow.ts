import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { jsonColumn } from '../../database';

const automationSchema: z.ZodType<InboxAutomation> = z.object({
  key: z.string(),
  kind: z.enum(['automation-rule', 'agent-bot', 'account-webhook']),
  name: z.string(),
  enabled: z.boolean(),
  criticalBecause: z.string(),
  state: z.record(z.string(), z.unknown()),
});

export const automationColumn = jsonColumn(
  'suspended_automations.automation',
  automationSchema,
);

/** A row of `suspended_automations`. */
export interface SuspendedAutomationRow {
  organization_id: string;
  automation_key: string;
  operation_id: string;
  automation: string;
  saved_at: string;
  restored_at: string | null;
}
