import {
  isRatioTrigger,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** The conditions that a person's word has fire, whatever the figures say. */
export function listConfirmed(verdicts: TriggerVerdict[]): TriggerVerdict[] {
  return verdicts.filter(
    ({ trigger, state, advisory }) =>
      state === 'firing' && !isRatioTrigger(trigger) && !advisory,
  );
}
