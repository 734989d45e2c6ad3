import { useApi } from '@backstage/core-plugin-api';
import {
  IncidentStatistics,
  StatisticsFilterQuery,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { useClock } from './Clock';
import { LiveData, useLiveData } from './useLiveData';

/** Distributions move slowly, and cost more than a page of the list. */
const PAUSE_MS = 60_000;

/** Counts and distributions of the incidents that fit; `questionAt` makes it anew for each attempt. */
export function useIncidentStatistics(
  key: string,
  questionAt: (now: number) => StatisticsFilterQuery,
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
