import { ConflictError } from '@backstage/errors';
import { StepRun } from '../../steps/RunbookStep';
import { readWorkflows } from '../../steps/workflowWitnesses';
import { requireTerms } from '../requireTerms';
import { windowStanding } from '../windowStanding';
import { keepActivation, readActivation } from './activationState';
import { goForward } from './goForward';
import { makeSafe } from './makeSafe';
import { tellIfPossible } from './tellIfPossible';

/**
 * Switches to v2 where the window is open once it is this operation's turn; else changes
 * nothing, save that a switch which was begun and did not end is taken back. What goes
 * wrong is put right first, and then kept for the verdict.
 */
export async function switchToV2(run: StepRun): Promise<void> {
  await run.inTurn(async () => {
    const now = run.clock.now();
    const standing = windowStanding(requireTerms(run).window, now);
    const { begunAt, putBack } = readActivation(run);
    if (!begunAt && standing !== 'open') {
      if (putBack) {
        // Of an earlier try: now it is the window that stands in the way.
        await keepActivation(run, { putBack: undefined });
      }
      return;
    }
    const quiet = tellIfPossible(run);
    const workflows = await readWorkflows(run);
    try {
      if (standing === 'over') {
        throw new ConflictError(
          'The deployment window ended in the midst of the switch.',
        );
      }
      await keepActivation(run, {
        begunAt: begunAt ?? now.toISOString(),
        putBack: undefined,
      });
      await goForward(quiet, workflows);
    } catch (error) {
      await makeSafe(quiet, error);
      return;
    }
    await run.writes.noteSwitch(run.clock.now());
  });
}
