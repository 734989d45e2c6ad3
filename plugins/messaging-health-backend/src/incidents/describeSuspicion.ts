import {
  say,
  Statement,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { percent } from './percent';

function rounded(amount: number): number {
  return Math.round(amount * 10) / 10;
}

/** What makes the figures suspect a condition, in a sentence. */
export function describeSuspicion({
  trigger,
  suspicion,
}: Pick<TriggerVerdict, 'trigger' | 'suspicion'>): Statement {
  if (!suspicion) {
    return say('suspicion.without-figures', { trigger });
  }
  const { measure, observed, limit, usual, total, failed } = suspicion;
  const minutes = suspicion.windowSeconds / 60;
  switch (measure) {
    case 'volume':
      return usual === undefined
        ? say('suspicion.without-figures', { trigger })
        : say('suspicion.volume', {
            observed,
            minutes,
            usual: rounded(usual),
            limit: rounded(limit),
          });
    case 'failures':
      return say('suspicion.failures', {
        failed,
        total,
        minutes,
        percent: percent(observed),
        limit: percent(limit),
      });
    case 'groups':
      return say('suspicion.groups', { observed, minutes, limit });
    default:
      throw new Error(`Unexpected measure ${measure satisfies never}`);
  }
}
