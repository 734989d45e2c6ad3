import {
  isRatioTrigger,
  RatioTriggerId,
  say,
  Statement,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { percent } from './percent';

function describeRatio(
  trigger: RatioTriggerId,
  verdict: TriggerVerdict,
): Statement {
  const { figures, limits } = verdict;
  if (!figures || !limits || figures.ratio === undefined) {
    return say('incident.detected.without-figures', { trigger });
  }
  return say(`incident.detected.${trigger}`, {
    failed: figures.failed,
    total: figures.total,
    percent: percent(figures.ratio),
    limit: percent(limits.threshold),
  });
}

/** What was detected, in a sentence. */
export function describeDetection(verdict: TriggerVerdict): Statement {
  const { trigger, confirmation } = verdict;
  if (isRatioTrigger(trigger)) {
    return describeRatio(trigger, verdict);
  }
  return confirmation
    ? say(`incident.detected.${trigger}`, {
        person: confirmation.by,
        note: confirmation.note,
      })
    : say('incident.detected.without-figures', { trigger });
}
