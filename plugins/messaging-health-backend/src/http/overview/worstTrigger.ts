import {
  HEALTH_WORDS,
  healthOfTrigger,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** The trigger that makes the organization's health what it is; none where all are well. */
export function worstTrigger(
  verdicts: TriggerVerdict[],
): TriggerVerdict | undefined {
  for (const word of HEALTH_WORDS) {
    const loudest = verdicts.find(verdict => healthOfTrigger(verdict) === word);
    if (loudest) {
      return word === 'healthy' ? undefined : loudest;
    }
  }
  return undefined;
}
