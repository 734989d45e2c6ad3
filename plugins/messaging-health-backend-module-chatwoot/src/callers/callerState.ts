import { InputError } from '@backstage/errors';
import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';

const stateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('automation-rule'),
    ruleId: z.number().int(),
    /** Which of the rule's actions calls, counted from 0. */
    position: z.number().int(),
    /** How many actions it has: with others, the position means nothing. */
    actions: z.number().int(),
  }),
  z.object({ kind: z.literal('agent-bot'), botId: z.number().int() }),
  z.object({
    kind: z.literal('account-webhook'),
    webhookId: z.number().int(),
  }),
]);

/** What a caller is in Chatwoot; where it leads stands in its `url`. */
export type CallerState = z.infer<typeof stateSchema>;

/** Reads a state that the core has kept, maybe for days. */
export function readCallerState({
  key,
  state,
}: Pick<InboxCaller, 'key' | 'state'>): CallerState {
  const parsed = stateSchema.safeParse(state);
  if (!parsed.success) {
    throw new InputError(
      `The kept state of ${key} can't be read, so it can't be pointed elsewhere by itself; set its URL in Chatwoot by hand.`,
    );
  }
  return parsed.data;
}
