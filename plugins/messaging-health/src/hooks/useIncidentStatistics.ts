import { useApi } from '@backstage/core-plugin-api';
import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { useClock } from './Clock';
import { LiveData, useLiveData } from './useLiveData';

/** Distributions move slowly, and cost more than a page of the list. */
const PAUSE_MS = 60_000;

/** Of whom, and of which time. */
interface StatisticsQuestion {
  organizationId?: string;
  detectedFrom?: string;
  detectedTo?: string;
}

/** Counts and distributions of a span; `questionAt` makes it anew for each attempt. */
export function useIncidentStatistics(
  key: string,
  questionAt: (now: number) => StatisticsQuestion,
): LiveData<IncidentStatistics> {
  const api = useApi(messagingHealthApiRef);
  const clock = useClock();
  return useLiveData({
    key: `statistics ${key}`,
    load: signal =>
      api.call('getIncidentStatistics', questionAt(clock()), { signal }),
    // Each change somewhere in the fleet would ask for all of it again.
    concerns: () => false,
    pauseMs: () => PAUSE_MS,
  });
}
