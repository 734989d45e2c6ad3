import { StepId } from '@messaging-health/backstage-plugin-common';
import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { StepRun, StepView } from './RunbookStep';

const callerSchema: z.ZodType<InboxCaller> = z.object({
  key: z.string(),
  kind: z.enum(['automation-rule', 'agent-bot', 'account-webhook']),
  name: z.string(),
  enabled: z.boolean(),
  url: z.string(),
  sends: z.enum(['message', 'conversation']),
  state: z.record(z.string(), z.unknown()),
});

const switchStateSchema = z.object({
  /** Names v2's own content; kept before its id is made to serve another. */
  ownContent: z.string().optional(),
  /** Why the second way was gone: what n8n said of the first. */
  refused: z.string().optional(),
  /** When v2 was about to be taken out of service. */
  stoppingAt: z.iso.datetime().optional(),
  /** Whom Chatwoot handed its messages to by way of these, before they were pointed elsewhere. */
  callers: z.array(callerSchema).optional(),
});

/** What the steps of a switch keep, so that another worker goes on where one ended. */
export type SwitchState = z.infer<typeof switchStateSchema>;

const STEPS: StepId[] = ['deactivate-v2', 'activate-fallback', 'activate-v2'];

/** What these steps have kept; nothing in a preview. */
export function readSwitchState({
  readRecord,
}: Pick<StepView, 'readRecord'>): SwitchState {
  const states = readRecord?.().states;
  const kept = STEPS.map(id => switchStateSchema.parse(states?.get(id) ?? {}));
  return Object.assign({}, ...kept);
}

/** Keeps some more, in the name of the step at work. */
export async function keepSwitchState(
  run: Pick<StepRun, 'readState' | 'writes'>,
  more: SwitchState,
): Promise<void> {
  const kept = run.readState(z.record(z.string(), z.unknown())) ?? {};
  await run.writes.keepState({ ...kept, ...more });
}
