import { z } from 'zod';
import { StepRun } from '../../steps/RunbookStep';

/** What the activation of v2 keeps of its own. */
export const activationStateSchema = z.object({
  /** When the switch was begun, within the window. */
  begunAt: z.iso.datetime().optional(),
  /** When the fallback was taken out of service. */
  fallbackOffAt: z.iso.datetime().optional(),
  /** Set once v2 could not be served: why, and what was done about it. */
  putBack: z
    .object({
      cause: z.string(),
      /** Why the fallback could not be put back; absent where it serves. */
      failure: z.string().optional(),
    })
    .optional(),
});
export type ActivationState = z.output<typeof activationStateSchema>;

export function readActivation(
  run: Pick<StepRun, 'readState'>,
): ActivationState {
  return run.readState(activationStateSchema) ?? {};
}

/** Changes what is kept, and leaves the rest as it is. */
export async function keepActivation(
  run: Pick<StepRun, 'readState' | 'writes'>,
  changes: Partial<ActivationState>,
): Promise<void> {
  const kept = run.readState(z.record(z.string(), z.unknown())) ?? {};
  await run.writes.keepState({ ...kept, ...changes });
}
