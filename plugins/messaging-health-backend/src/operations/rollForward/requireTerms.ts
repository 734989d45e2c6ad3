import { InputError } from '@backstage/errors';
import { RollForwardTerms } from '@messaging-health/backstage-plugin-common';
import { StepView } from '../steps/RunbookStep';

/** What the roll-forward at work stands on. Throws `InputError` for one that was begun without. */
export function requireTerms({
  terms,
}: Pick<StepView, 'terms'>): RollForwardTerms {
  if (!terms) {
    throw new InputError(
      'This roll-forward stands on nothing: it has no correction, smoke report and window. Abort it, and start another with them.',
    );
  }
  return terms;
}
