import {
  CountLimits,
  VolumeLimits,
} from '@messaging-health/backstage-plugin-common';
import { Figures } from './FigureTrack';
import { SuspicionFinding } from './SuspicionMachine';

/** A finding, and the figures that led to it. */
export interface Suspicion {
  finding: SuspicionFinding;
  measure: 'volume' | 'failures' | 'groups';
  observed: number;
  limit: number;
}

/** Judges a span's number of groups. */
export function suspectGroups(span: Figures, limits: CountLimits): Suspicion {
  return {
    finding: span.failed >= limits.minimumGroups ? 'suspect' : 'clear',
    measure: 'groups',
    observed: span.failed,
    limit: limits.minimumGroups,
  };
}

/**
 * Judges a span's volume against its usual one, and its own share of failures; the
 * latter speaks where it suspects, or where the former can't be judged.
 */
export function suspectVolume(
  span: Figures,
  usual: number | undefined,
  limits: VolumeLimits,
): Suspicion {
  const failures = suspectFailures(span, limits);
  if (failures?.finding === 'suspect') {
    return failures;
  }
  const limit = limits.minimumShare * (usual ?? 0);
  if (usual === undefined || usual < limits.minimumBaseline) {
    return (
      failures ?? {
        finding: 'insufficient',
        measure: 'volume',
        observed: span.total,
        limit,
      }
    );
  }
  return {
    finding: span.total < limit ? 'suspect' : 'clear',
    measure: 'volume',
    observed: span.total,
    limit,
  };
}

function suspectFailures(
  span: Figures,
  limits: VolumeLimits,
): Suspicion | undefined {
  if (span.total < limits.minimumSamples) {
    return undefined;
  }
  const share = span.failed / span.total;
  return {
    finding: share > limits.failureThreshold ? 'suspect' : 'clear',
    measure: 'failures',
    observed: share,
    limit: limits.failureThreshold,
  };
}
