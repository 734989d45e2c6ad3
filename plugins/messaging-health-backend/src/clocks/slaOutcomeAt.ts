import {
  SlaClock,
  SlaOutcome,
  slaStateAt,
} from '@messaging-health/backstage-plugin-common';

/**
 * How an incident stands to all that is owed: `missed` from the first miss on, `running`
 * while something is owed, else `kept`.
 */
export function slaOutcomeAt(
  clocks: readonly Pick<SlaClock, 'dueAt' | 'metAt' | 'stoppedAt'>[],
  now: Date,
): SlaOutcome {
  const states = clocks.map(clock => slaStateAt(clock, now));
  if (states.includes('missed')) {
    return 'missed';
  }
  return states.includes('running') ? 'running' : 'kept';
}
