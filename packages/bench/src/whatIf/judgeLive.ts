import {
  DEFAULT_LIMITS,
  isRatioTrigger,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import {
  Change,
  evaluateCondition,
  evaluateTrigger,
  FigureTrack,
  suspectGroups,
  suspectVolume,
  usualVolume,
} from '@messaging-health/backstage-plugin-backend/testUtils';

/** What the live engine makes of a series' minutes, by the limits that hold by default. */
export function judgeLive(
  trigger: TriggerId,
  track: FigureTrack,
  steps: FigureTrack,
): Change[] {
  const evidence = {
    track,
    observedUpTo: track.to,
    unavailable: false,
    at: track.to,
    reach: track.to - track.from,
  };
  if (isRatioTrigger(trigger)) {
    const limits = DEFAULT_LIMITS[trigger];
    return evaluateTrigger({ ...evidence, limits }).changes;
  }
  const volume = DEFAULT_LIMITS['whatsapp-regression'];
  const groups = DEFAULT_LIMITS.duplicates;
  return evaluateCondition({
    ...evidence,
    limits: DEFAULT_LIMITS[trigger],
    suspect:
      trigger === 'duplicates'
        ? span => suspectGroups(span, groups)
        : (span, at) =>
            suspectVolume(
              span,
              usualVolume(
                steps,
                at,
                volume.windowSeconds * 1000,
                volume.baselineWeeks,
              ),
              volume,
            ),
  }).changes;
}
