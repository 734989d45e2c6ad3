import { Proof, Statement } from '@messaging-health/backstage-plugin-common';
import { StepVerdict } from './RunbookStep';

/**
 * Done where every proof holds; refused by the first that does not, in its words.
 */
export function judgeProofs(
  proofs: Proof[],
  verdict: { message: Statement; nextAction: Statement },
): StepVerdict {
  const against = proofs.find(({ holds }) => !holds);
  return against
    ? {
        kind: 'refused',
        because: against.statement,
        nextAction: verdict.nextAction,
        proofs,
      }
    : { kind: 'done', message: verdict.message, proofs };
}
