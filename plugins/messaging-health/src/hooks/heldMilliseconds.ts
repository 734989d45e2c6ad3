import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';

/**
 * How long a trigger has been over its limit, by its data: a clock on the wall would
 * run on while its source is silent.
 */
export function heldMilliseconds(
  verdict: Pick<TriggerVerdict, 'onsetAt' | 'since' | 'figures'>,
  now: number,
): number {
  const begin = verdict.onsetAt ?? verdict.since;
  const end = verdict.figures ? Date.parse(verdict.figures.upTo) : now;
  return begin ? Math.max(0, end - Date.parse(begin)) : 0;
}
