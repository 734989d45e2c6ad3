import { LeaseLostError } from '../../engine/LeaseLostError';
import { StepRun } from '../../steps/RunbookStep';

/**
 * The same step at work, whose words may go unheard: in the midst of a switch a database
 * that is away for a moment must not leave the customers between two flows. That
 * another worker has taken over still ends it.
 */
export function tellIfPossible(run: StepRun): StepRun {
  return {
    ...run,
    report: async statement => {
      try {
        await run.report(statement);
      } catch (error) {
        if (error instanceof LeaseLostError || run.signal.aborted) {
          throw error;
        }
      }
    },
  };
}
