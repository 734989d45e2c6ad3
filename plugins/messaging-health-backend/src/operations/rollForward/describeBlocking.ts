import {
  CorrectiveAction,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';

/** Which corrective actions stand in the way of v2's return, or that none does. */
export function describeBlocking(
  incident: string,
  blocking: readonly CorrectiveAction[],
): Statement {
  if (blocking.length === 0) {
    return say('record.return-free', { incident });
  }
  const titles = blocking.map(({ title }) => title).join('; ');
  return say('record.return-blocked', { incident, titles });
}
