import {
  RatioLimits,
  RatioTriggerId,
} from '@messaging-health/backstage-plugin-common';
import { ConfigSection } from './ConfigSection';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The runbook's §1. */
const RUNBOOK: Record<
  RatioTriggerId,
  { threshold: number; holdsForMinutes: number }
> = {
  'webhook-5xx': { threshold: 0.02, holdsForMinutes: 15 },
  'identity-failure': { threshold: 0.01, holdsForMinutes: 30 },
  'stage-move-failure': { threshold: 0.01, holdsForMinutes: 30 },
};

/** A duration of whole minutes, since that is how finely figures are kept. */
function wholeMinutes(
  section: ConfigSection,
  key: string,
  fallbackMinutes: number,
  atLeast: number,
  atMost: number,
): number {
  const allowed = `a duration of whole minutes, from ${
    atLeast / MINUTE
  } min to ${atMost / MINUTE} min`;
  const milliseconds = section.milliseconds(key, fallbackMinutes * MINUTE, {
    atLeast,
    atMost,
    allowed,
  });
  if (milliseconds % MINUTE !== 0) {
    throw section.refusal(key, allowed);
  }
  return milliseconds / 1000;
}

function readLimits(
  section: ConfigSection,
  defaults: (typeof RUNBOOK)[RatioTriggerId],
): RatioLimits {
  return {
    threshold: section.number('threshold', defaults.threshold, {
      atLeast: 0.0001,
      atMost: 0.99,
      allowed: 'a share between 0.0001 and 0.99 (0.02 is 2 %)',
    }),
    holdsForSeconds: wholeMinutes(
      section,
      'holdsFor',
      defaults.holdsForMinutes,
      0,
      DAY / 4,
    ),
    rateWindowSeconds: wholeMinutes(
      section,
      'rateWindow',
      5,
      MINUTE,
      60 * MINUTE,
    ),
    minimumSamples: section.wholeNumber('minimumSamples', 20, {
      atLeast: 1,
      atMost: 1_000_000,
      allowed: 'a whole number from 1 to 1000000',
    }),
    keepFiringForSeconds: wholeMinutes(section, 'keepFiringFor', 5, 0, DAY / 4),
    staleAfterSeconds:
      section.milliseconds('staleAfter', 3 * MINUTE, {
        atLeast: MINUTE,
        atMost: DAY / 4,
        allowed: 'a duration from 1 min to 6 h',
      }) / 1000,
  };
}

/** Limits of each ratio trigger: the runbook's, unless app-config says otherwise. */
export function readRatioLimits(
  section: ConfigSection,
): Record<RatioTriggerId, RatioLimits> {
  const read = (trigger: RatioTriggerId) =>
    readLimits(section.section(trigger), RUNBOOK[trigger]);
  return {
    'webhook-5xx': read('webhook-5xx'),
    'identity-failure': read('identity-failure'),
    'stage-move-failure': read('stage-move-failure'),
  };
}
