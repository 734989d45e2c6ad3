import { InputError } from '@backstage/errors';
import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';

const stateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('automation-rule'),
    ruleId: z.number().int(),
    active: z.boolean(),
    /** Tells whether somebody has changed what the rule does; states of earlier versions lack it. */
    digest: z.string().optional(),
  }),
  z.object({
    kind: z.literal('agent-bot'),
    inboxId: z.number().int(),
    botId: z.number().int(),
  }),
  z.object({
    kind: z.literal('account-webhook'),
    webhookId: z.number().int(),
    subscriptions: z.array(z.string()),
    /** Of the URL, which may hold a secret. */
    digest: z.string(),
  }),
]);

/** What Chatwoot needs to put an automation back as it was. */
export type AutomationState = z.infer<typeof stateSchema>;
export type RuleState = AutomationState & { kind: 'automation-rule' };
export type BotState = AutomationState & { kind: 'agent-bot' };
export type WebhookState = AutomationState & { kind: 'account-webhook' };

/** Reads a state that the core has kept, maybe for days. */
export function readAutomationState({
  key,
  state,
}: Pick<InboxAutomation, 'key' | 'state'>): AutomationState {
  const parsed = stateSchema.safeParse(state);
  if (!parsed.success) {
    throw new InputError(
      `The kept state of ${key} can't be read, so it can't be put back by itself; put it back in Chatwoot by hand.`,
    );
  }
  return parsed.data;
}
