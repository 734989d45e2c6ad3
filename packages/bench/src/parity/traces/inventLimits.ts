import {
  DEFAULT_LIMITS,
  RATIO_TRIGGER_IDS,
  RatioLimits,
} from '@messaging-health/backstage-plugin-common';
import { Dice } from './Dice';

/** Limits as an installation might set them; every fourth time those of one of the runbook's triggers. */
export function inventLimits(dice: Dice): RatioLimits {
  if (dice.chance(0.25)) {
    return DEFAULT_LIMITS[dice.pick(RATIO_TRIGGER_IDS)];
  }
  return {
    threshold: dice.pick([0.01, 0.02, 0.05]),
    holdsForSeconds: 60 * dice.pick([0, 1, 5, 15, 30]),
    rateWindowSeconds: 60 * dice.pick([1, 5, 10]),
    minimumSamples: dice.pick([1, 20]),
    keepFiringForSeconds: 60 * dice.pick([0, 1, 5, 15]),
    staleAfterSeconds: dice.pick([60, 90, 180, 600]),
  };
}
