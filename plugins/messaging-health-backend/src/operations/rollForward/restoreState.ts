import { z } from 'zod';
import { StepRun } from '../steps/RunbookStep';

const restoreStateSchema = z.object({
  /** Keys of what was told to be gone; whoever resumes then goes on without it. */
  toldMissing: z.array(z.string()).default([]),
  /** Keys of what somebody else had changed before it was restored. */
  changed: z.array(z.string()).default([]),
});
/** What the step that restores keeps of its own. */
export type RestoreState = z.output<typeof restoreStateSchema>;

export function readRestoreState(
  run: Pick<StepRun, 'readState'>,
): RestoreState {
  return run.readState(restoreStateSchema) ?? { toldMissing: [], changed: [] };
}

/** Adds to what was kept. */
export async function keepRestoreState(
  run: Pick<StepRun, 'readState' | 'writes'>,
  more: Partial<RestoreState>,
): Promise<void> {
  const { toldMissing, changed } = readRestoreState(run);
  await run.writes.keepState({
    toldMissing: [...new Set([...toldMissing, ...(more.toldMissing ?? [])])],
    changed: [...new Set([...changed, ...(more.changed ?? [])])],
  });
}
