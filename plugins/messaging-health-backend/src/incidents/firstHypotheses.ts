import {
  say,
  Statement,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';

/** Where to look first, judged by the triggers that fired; by the report where none has. */
export function firstHypotheses(
  triggers: readonly TriggerId[],
  reason: string | undefined,
): Statement[] {
  if (triggers.length > 0) {
    return triggers.map(trigger => say(`incident.hypothesis.${trigger}`));
  }
  return reason ? [say('incident.hypothesis.reported', { reason })] : [];
}
