import { SweepStatus } from '@messaging-health/backstage-plugin-common';
import { RoundsStatus } from '../store/rounds';
import { SourceStatus } from '../store/SourceStatus';

/** No round may end later than so many intervals after the one before. */
const PATIENCE = 3;

/** How the rounds go, in the words of the API. */
export function sweepStatusOf(options: {
  rounds: RoundsStatus;
  sources: Iterable<SourceStatus>;
  intervalMilliseconds: number;
  now: Date;
}): SweepStatus {
  const { rounds, sources, intervalMilliseconds, now } = options;
  return {
    state: stateOf(rounds, intervalMilliseconds, now),
    intervalSeconds: intervalMilliseconds / 1000,
    endedAt: rounds.endedAt?.toISOString(),
    tookMilliseconds: rounds.tookMilliseconds,
    organizations: rounds.organizations,
    sources: [...sources].map(source => ({
      source: source.source,
      signal: source.signal,
      askedAt: source.askedAt.toISOString(),
      observedUpTo: source.observedUpTo?.toISOString(),
      problem: source.problem?.message,
    })),
  };
}

function stateOf(
  { endedAt, lateInARow }: RoundsStatus,
  intervalMilliseconds: number,
  now: Date,
): SweepStatus['state'] {
  if (!endedAt) {
    return 'never';
  }
  const age = now.getTime() - endedAt.getTime();
  return lateInARow > 0 || age > intervalMilliseconds * PATIENCE
    ? 'late'
    : 'on-time';
}
