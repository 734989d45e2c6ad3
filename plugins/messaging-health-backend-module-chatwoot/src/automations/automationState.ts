import { InputError } from '@backstage/errors';
import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';

const stateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('automation-rule'),
    ruleId: z.number().int(),
    active: z.boolean(),
  }),
  z.object({
    kind: z.literal('agent-bot'),
    inboxId: z.number().int(),
    botId: z.number().int(),
  }),
]);

/** What Chatwoot needs to put an automation back as it was. */
export type AutomationState = z.infer<typeof stateSchema>;

/** Reads a state that the core has kept, maybe for days. */
export function readAutomationState({
  key,
  state,
}: InboxAutomation): AutomationState {
  const parsed = stateSchema.safeParse(state);
  if (!parsed.success) {
    throw new InputError(
      `The kept state of ${key} can't be read, so it can't be put back by itself; put it back in Chatwoot by hand.`,
    );
  }
  return parsed.data;
}
